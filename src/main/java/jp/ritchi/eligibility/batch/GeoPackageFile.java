package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A GeoPackage 1.3 (OGC 12-128r17) with one feature table in EPSG:6668, and the notes as metadata
 * of the table.
 */
@Component
class GeoPackageFile implements BatchFile {
    private static final int ROWS_A_BATCH = 500;

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public Text title() {
        return new Text("GeoPackage（QGIS などで開けます）", "GeoPackage (opens in QGIS)");
    }

    @Override
    public void write(BatchExport export, Path target) throws IOException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + target)) {
            GeoPackageTables.create(file);
            file.setAutoCommit(false);
            features(file, export);
            GeoPackageTables.describe(file, export);
            file.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void features(Connection file, BatchExport export) throws SQLException {
        try (var create = file.createStatement()) {
            create.execute(table(export.columns()));
        }
        var marks = export.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        var sql = "INSERT INTO " + GeoPackageTables.NAME + " VALUES (" + marks + ", ?)";
        try (var insert = file.prepareStatement(sql)) {
            var waiting = new int[1];
            export.forEach(
                    (cells, wkb) -> {
                        bind(insert, cells, wkb);
                        insert.addBatch();
                        if (++waiting[0] % ROWS_A_BATCH == 0) {
                            insert.executeBatch();
                        }
                    });
            insert.executeBatch();
        }
    }

    /** The number of a row is its id. */
    private static String table(List<BatchExport.Column> columns) {
        var told =
                columns.stream()
                        .skip(1)
                        .map(column -> "\"" + column.name() + "\" " + type(column.kind()))
                        .collect(Collectors.joining(", "));
        return "CREATE TABLE "
                + GeoPackageTables.NAME
                + " (\""
                + columns.get(0).name()
                + "\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                + told
                + ", geom GEOMETRY)";
    }

    private static String type(BatchExport.Kind kind) {
        return switch (kind) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case REAL -> "DOUBLE";
        };
    }

    private static void bind(
            PreparedStatement insert, List<@Nullable Object> cells, byte @Nullable [] wkb)
            throws SQLException {
        int at = 1;
        for (Object cell : cells) {
            if (cell instanceof java.math.BigDecimal number) {
                boolean whole = number.scale() <= 0;
                insert.setObject(
                        at++, whole ? (Object) number.longValueExact() : number.doubleValue());
            } else {
                insert.setObject(at++, cell);
            }
        }
        insert.setBytes(at, wkb == null ? null : GeoPackageGeometry.of(wkb));
    }
}
