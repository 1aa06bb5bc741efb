package jp.ritchi.eligibility.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that the standard prescribes, and what they tell about the one feature table. */
final class GeoPackageTables {
    static final String NAME = "verdicts";

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
                    + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]";
    private static final String JGD2011 =
            "GEOGCS[\"JGD2011\",DATUM[\"Japanese_Geodetic_Datum_2011\","
                    + "SPHEROID[\"GRS 1980\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"7019\"]],"
                    + "AUTHORITY[\"EPSG\",\"1128\"]],"
                    + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"6668\"]]";

    private static final List<String> CREATE =
            List.of(
                    "PRAGMA application_id = 1196444487", // 'GPKG'
                    "PRAGMA user_version = 10300",
                    """
                    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,
                        srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
                        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
                        description TEXT)
                    """,
                    """
                    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,
                        data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
                        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
                        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
                            REFERENCES gpkg_spatial_ref_sys(srs_id))
                    """,
                    """
                    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,
                        column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
                        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
                        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
                        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name)
                            REFERENCES gpkg_contents(table_name),
                        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id)
                            REFERENCES gpkg_spatial_ref_sys (srs_id))
                    """,
                    """
                    CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT,
                        extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
                        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
                    """,
                    """
                    CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
                        md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
                        mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')
                    """,
                    """
                    CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL,
                        table_name TEXT, column_name TEXT, row_id_value INTEGER,
                        timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                        md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
                        CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
                        CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))
                    """);

    private GeoPackageTables() {}

    static void create(Connection file) throws SQLException {
        try (var statement = file.createStatement()) {
            for (String sql : CREATE) {
                statement.execute(sql);
            }
        }
        var system = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";
        insert(file, system, "Undefined Cartesian", -1, "NONE", -1, "undefined", null);
        insert(file, system, "Undefined geographic", 0, "NONE", 0, "undefined", null);
        insert(file, system, "WGS 84", 4326, "EPSG", 4326, WGS84, null);
        int ours = GeoPackageGeometry.SYSTEM;
        insert(file, system, "JGD2011", ours, "EPSG", ours, JGD2011, "longitude, latitude");
    }

    static void describe(Connection file, BatchExport export) throws SQLException {
        var notes =
                export.notes().stream()
                        .map(note -> note.getKey() + ": " + note.getValue())
                        .collect(Collectors.joining("\n"));
        var extent = export.extent();
        boolean placed = extent.size() == 4;
        insert(
                file,
                """
                INSERT INTO gpkg_contents (table_name, data_type, identifier, description,
                    min_x, min_y, max_x, max_y, srs_id)
                VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)
                """,
                NAME,
                export.batch().programmeTitle().in(export.locale()),
                notes,
                placed ? extent.get(0) : null,
                placed ? extent.get(1) : null,
                placed ? extent.get(2) : null,
                placed ? extent.get(3) : null,
                GeoPackageGeometry.SYSTEM);
        insert(
                file,
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)",
                NAME,
                GeoPackageGeometry.SYSTEM);
        metadata(file, notes);
    }

    private static void metadata(Connection file, String notes) throws SQLException {
        for (String table : List.of("gpkg_metadata", "gpkg_metadata_reference")) {
            insert(
                    file,
                    "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_metadata', ?, 'read-write')",
                    table,
                    "http://www.geopackage.org/spec131/#extension_metadata");
        }
        insert(
                file,
                "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'text/plain', ?)",
                "http://purl.org/dc/terms/",
                notes);
        insert(
                file,
                "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
                        + " VALUES ('table', ?, 1)",
                NAME);
    }

    private static void insert(
            Connection file, String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = file.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
