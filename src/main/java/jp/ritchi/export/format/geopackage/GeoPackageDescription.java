package jp.ritchi.export.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.export.format.Systems;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** What a file tells about its one feature table: systems, bounds, titles, codes and notes. */
final class GeoPackageDescription {
    /** The name of the plain table with the sources, for programs that show no metadata. */
    static final String SOURCES = "sources";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SPEC = "http://www.geopackage.org/spec131/#extension_";

    private final Connection file;
    private final ExportTable table;
    private final int system;

    GeoPackageDescription(Connection file, ExportTable table) {
        this.file = file;
        this.table = table;
        this.system = Systems.epsg(table.system());
    }

    void systems() throws SQLException {
        var sql = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";
        insert(sql, "Undefined Cartesian", -1, "NONE", -1, "undefined", null);
        insert(sql, "Undefined geographic", 0, "NONE", 0, "undefined", null);
        for (int code : system == 4326 ? List.of(4326) : List.of(4326, system)) {
            var known = Systems.get(code);
            insert(sql, known.name(), code, "EPSG", code, known.wkt(), "east first");
        }
    }

    /** After the rows: their bounds and what could not be written are known then. */
    void table(Envelope bounds) throws SQLException {
        boolean placed = !bounds.isNull();
        insert(
                """
                INSERT INTO gpkg_contents (table_name, data_type, identifier, description,
                    min_x, min_y, max_x, max_y, srs_id)
                VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)
                """,
                table.name(),
                table.notes().title().in(table.locale()),
                notes(),
                placed ? bounds.getMinX() : null,
                placed ? bounds.getMinY() : null,
                placed ? bounds.getMaxX() : null,
                placed ? bounds.getMaxY() : null,
                system);
        insert(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
                table.name(),
                table.contents().shape(),
                system);
        extension(table.name(), "geom", "rtree_index", "write-only", "rtree");
        columns();
        metadata();
        sources();
    }

    /** Notes and what could not be written as it is, as a text. */
    private String notes() {
        var locale = table.locale();
        var lines = new ArrayList<String>();
        table.notes()
                .lines(locale)
                .forEach(note -> lines.add(note.getKey() + ": " + note.getValue()));
        table.remarks()
                .counts()
                .forEach((kind, count) -> lines.add(kind.sentence().in(locale) + " × " + count));
        for (Remarks.Remark remark : table.remarks().listed()) {
            lines.add(
                    "%s %s: %s → %s"
                            .formatted(
                                    remark.row(),
                                    remark.column(),
                                    remark.before(),
                                    remark.after()));
        }
        return String.join("\n", lines);
    }

    private void columns() throws SQLException {
        extension("gpkg_data_columns", null, "schema", "read-write", "schema");
        extension("gpkg_data_column_constraints", null, "schema", "read-write", "schema");
        for (Column column : table.columns()) {
            var constraint = column.codes().isEmpty() ? null : column.name() + "_codes";
            insert(
                    "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, ?, ?)",
                    table.name(),
                    column.name(),
                    column.name(),
                    column.title().ja(),
                    column.explained(),
                    column.type() == AttributeType.ARRAY ? "application/json" : null,
                    constraint);
            for (Map.Entry<String, Text> code : column.codes().entrySet()) {
                insert(
                        "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type,"
                                + " value, description) VALUES (?, 'enum', ?, ?)",
                        constraint,
                        code.getKey(),
                        code.getValue().ja() + " / " + code.getValue().en());
            }
        }
    }

    /** The notes twice: for people, and for programs. */
    private void metadata() throws SQLException {
        extension("gpkg_metadata", null, "metadata", "read-write", "metadata");
        extension("gpkg_metadata_reference", null, "metadata", "read-write", "metadata");
        var sql = "INSERT INTO gpkg_metadata VALUES (?, 'dataset', ?, ?, ?)";
        var standard = "http://purl.org/dc/terms/";
        insert(sql, 1, standard, "text/plain", notes());
        var json = JSON.writeValueAsString(table.notes().json());
        insert(sql, 2, standard, "application/json", json);
        for (int id : List.of(1, 2)) {
            insert(
                    "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
                            + " VALUES ('table', ?, ?)",
                    table.name(),
                    id);
        }
    }

    private void sources() throws SQLException {
        GeoPackageTables.execute(
                file,
                "CREATE TABLE sources (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT,"
                        + " title_ja TEXT, title_en TEXT, licence TEXT, attribution_ja TEXT,"
                        + " attribution_en TEXT, row_count INTEGER)");
        for (var source : table.notes().sources()) {
            insert(
                    "INSERT INTO sources (id, title_ja, title_en, licence, attribution_ja,"
                            + " attribution_en, row_count) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    source.id(),
                    source.title().ja(),
                    source.title().en(),
                    source.licence(),
                    source.attribution().ja(),
                    source.attribution().en(),
                    source.rows());
        }
        insert(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description)"
                        + " VALUES (?, 'attributes', ?, ?)",
                SOURCES,
                SOURCES,
                "出典 / Sources of the rows");
    }

    private void extension(
            String extended,
            @org.jspecify.annotations.Nullable String column,
            String name,
            String scope,
            String anchor)
            throws SQLException {
        insert(
                "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)",
                extended,
                column,
                "gpkg_" + name,
                SPEC + anchor,
                scope);
    }

    private void insert(String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        GeoPackageTables.insert(file, sql, values);
    }
}
