package jp.ritchi.ingest.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.ingest.place.CrsText;
import jp.ritchi.ingest.table.SourceCrs;
import org.jspecify.annotations.Nullable;

/** What the tables of the format itself say about a table: its geometries, system and size. */
final class GpkgSystems {
    private final Connection database;

    GpkgSystems(Connection database) {
        this.database = database;
    }

    /**
     * @param system id in the file's own list of systems
     */
    record GeometryColumn(String column, int system) {}

    /** The column of geometries of a table; null when none is registered. */
    @Nullable GeometryColumn geometryColumn(String table) throws SQLException {
        var kinds = Database.kinds(database);
        if (!"table".equals(kinds.get("gpkg_geometry_columns"))) {
            return null;
        }
        boolean computed =
                Database.columns(database, "gpkg_geometry_columns").stream()
                        .anyMatch(Database.Column::computed);
        if (computed) {
            return null;
        }
        try (var statement =
                database.prepareStatement(
                        "SELECT column_name, srs_id FROM main.gpkg_geometry_columns NOT INDEXED"
                                + " WHERE lower(table_name) = lower(?)")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                var column = rows.next() ? rows.getString(1) : null;
                return column == null ? null : new GeometryColumn(column, rows.getInt(2));
            }
        }
    }

    /** What the file says about one of its systems; -1 and 0 are undefined by the standard. */
    SourceCrs crs(int system) throws SQLException {
        if (system <= 0) {
            return SourceCrs.ABSENT;
        }
        try (var statement =
                database.prepareStatement(
                        "SELECT organization, organization_coordsys_id, definition"
                                + " FROM main.gpkg_spatial_ref_sys NOT INDEXED WHERE srs_id = ?")) {
            statement.setInt(1, system);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return SourceCrs.ABSENT;
                }
                var definition = rows.getString(3);
                Integer epsg =
                        "EPSG".equalsIgnoreCase(rows.getString(1))
                                ? (Integer) rows.getInt(2)
                                : CrsText.findEpsg(definition).orElse(null);
                return new SourceCrs(epsg, definition, SourceCrs.How.DECLARED);
            }
        }
    }

    /** How many rows a table has, by OGR's own count where it is kept. */
    long count(String table, Map<String, String> kinds) throws SQLException {
        if ("table".equals(kinds.get("gpkg_ogr_contents"))) {
            try (var statement =
                    database.prepareStatement(
                            "SELECT feature_count FROM main.gpkg_ogr_contents NOT INDEXED"
                                    + " WHERE lower(table_name) = ?")) {
                statement.setString(1, table.toLowerCase(Locale.ROOT));
                try (var rows = statement.executeQuery()) {
                    if (rows.next() && rows.getLong(1) > 0) {
                        return rows.getLong(1);
                    }
                }
            }
        }
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM main." + Database.quoted(table))) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
