package jp.ritchi.ingest.format.geopackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Makes GeoPackages with SQL, right ones and wrong ones. */
final class GpkgBytes implements AutoCloseable {
    private final Path file;
    private final Connection database;

    GpkgBytes(Path folder) {
        try {
            file = Files.createTempFile(folder, "made", ".gpkg");
            database = DriverManager.getConnection("jdbc:sqlite:" + file);
            sql("PRAGMA synchronous = OFF");
            sql("PRAGMA application_id = 0x47504B47");
            sql(
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER"
                            + " PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER,"
                            + " definition TEXT)");
            sql(
                    "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT,"
                            + " identifier TEXT, srs_id INTEGER)");
            sql(
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,"
                            + " geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT)");
            sql(
                    "INSERT INTO gpkg_spatial_ref_sys VALUES ('undefined', -1, 'NONE', -1,"
                            + " 'undefined'), ('undefined', 0, 'NONE', 0, 'undefined'), ('JGD2011',"
                            + " 6668, 'EPSG', 6668, 'GEOGCS[\"JGD2011\"]'), ('own', 100001, 'TOWN', 5,"
                            + " 'LOCAL_CS[\"town hall\"]')");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    GpkgBytes sql(String statement) {
        try (var run = database.createStatement()) {
            run.execute(statement);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Registers a table of features whose geometries are in {@code geom}. */
    GpkgBytes features(String table, int system) {
        sql("INSERT INTO gpkg_contents VALUES ('" + table + "', 'features', 'x', " + system + ")");
        return sql(
                "INSERT INTO gpkg_geometry_columns VALUES ('"
                        + table
                        + "', 'geom', 'GEOMETRY', "
                        + system
                        + ", 0, 0)");
    }

    GpkgBytes insert(String table, Object... values) {
        var marks = "?" + ", ?".repeat(values.length - 1);
        try (var insert =
                database.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file; nothing can be added to it any more. */
    byte[] bytes() {
        close();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stored geometry with the header of the format and no envelope. */
    static byte[] stored(String wkt, int system) {
        return stored(new WKBWriter(2, 2).write(geometry(wkt)), 0, system);
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * @param envelope kind of the envelope, 0 to 4
     */
    static byte[] stored(byte[] wkb, int envelope, int system) {
        int length = new int[] {0, 32, 48, 48, 64, 0, 0, 0}[envelope];
        var bytes = ByteBuffer.allocate(8 + length + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (1 | envelope << 1));
        return bytes.putInt(system).position(8 + length).put(wkb).array();
    }
}
