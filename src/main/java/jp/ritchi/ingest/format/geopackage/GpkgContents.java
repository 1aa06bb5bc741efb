package jp.ritchi.ingest.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The register of a GeoPackage: which of its tables can be read, and what has to be told. */
final class GpkgContents {
    private static final int MAX_TABLES = 200;
    private static final int UNDEFINED_CARTESIAN = -1;

    private final Connection database;
    private final Map<String, String> kinds;
    private final GpkgSystems systems;
    private final List<GpkgTable> tables = new ArrayList<>();
    private final List<ImportIssue> remarks = new ArrayList<>();

    private GpkgContents(Connection database) throws SQLException {
        this.database = database;
        kinds = Database.kinds(database);
        systems = new GpkgSystems(database);
    }

    /** Throws {@link FileRefused} when there is no table to read. */
    static GpkgContents of(Connection database) throws SQLException {
        var contents = new GpkgContents(database);
        contents.need("gpkg_contents", "table_name", "data_type");
        contents.need("gpkg_spatial_ref_sys", "srs_id", "organization", "definition");
        for (var entry : contents.entries()) {
            contents.add(entry);
        }
        if (contents.tables.isEmpty()) {
            throw new FileRefused("no-tables", contents.nothing());
        }
        return contents;
    }

    List<GpkgTable> tables() {
        return tables;
    }

    List<ImportIssue> remarks() {
        return List.copyOf(remarks);
    }

    private Text nothing() {
        return remarks.isEmpty()
                ? new Text(
                        "GeoPackage に地物や属性の表がありません。",
                        "The GeoPackage has no table of features or attributes.")
                : remarks.get(0).message();
    }

    /** One line of the register. */
    private record Entry(String table, String type) {}

    private List<Entry> entries() throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT table_name, data_type FROM main.gpkg_contents NOT INDEXED"
                                        + " LIMIT 10000")) {
            while (rows.next()) {
                entries.add(
                        new Entry(
                                String.valueOf(rows.getString(1)),
                                String.valueOf(rows.getString(2))));
            }
        }
        return entries;
    }

    /** A table of the format itself: a view in its place would run what a stranger wrote. */
    private void need(String table, String... names) throws SQLException {
        var columns = Database.columns(database, table);
        boolean good = "table".equals(kinds.get(table));
        for (var name : names) {
            good &= columns.stream().anyMatch(c -> c.name().equals(name) && !c.computed());
        }
        if (!good) {
            throw new FileRefused(
                    "not-geopackage",
                    "GeoPackage の表 " + table + " がないか、表ではありません。GIS ソフトで書き出し直してください。",
                    "The table "
                            + table
                            + " of a GeoPackage is missing or no table. Export the file"
                            + " again from your GIS.");
        }
    }

    private void add(Entry entry) throws SQLException {
        var name = entry.table();
        boolean spatial = entry.type().equals("features");
        if (!spatial && !entry.type().matches("attributes|aspatial")) {
            remark(
                    name,
                    "table-not-read",
                    "「" + name + "」は " + entry.type() + " なので読みません。",
                    "\"" + name + "\" is of the kind " + entry.type() + " and is not read.");
            return;
        }
        if (!"table".equals(kinds.get(name.toLowerCase(Locale.ROOT)))) {
            remark(
                    name,
                    "view-not-read",
                    "「" + name + "」は表でなくビュー（問い合わせ）か存在しないので読みません。GIS ソフトで表として書き出してください。",
                    "\""
                            + name
                            + "\" is a view or does not exist, and is not read. Export it as a"
                            + " table from your GIS.");
            return;
        }
        if (tables.size() < MAX_TABLES) {
            describe(name, spatial);
        }
    }

    private void describe(String name, boolean spatial) throws SQLException {
        var columns = Database.columns(database, name);
        var geometry = spatial ? systems.geometryColumn(name) : null;
        boolean there =
                geometry != null
                        && columns.stream()
                                .anyMatch(c -> c.name().equals(geometry.column()) && !c.computed());
        if (spatial && !there) {
            remark(
                    name,
                    "geometry-not-registered",
                    "「" + name + "」の図形の列が分からないので読みません。",
                    "The column of geometries of \""
                            + name
                            + "\" is not registered; it is not read.");
            return;
        }
        var fields = new ArrayList<SourceField>();
        var names = new ArrayList<String>();
        int key = -1;
        for (var column : columns) {
            boolean shape = geometry != null && column.name().equals(geometry.column());
            var kind = shape ? null : kind(name, column);
            if (kind != null) {
                key = column.key() && column.type().equals("INTEGER") ? names.size() : key;
                names.add(column.name());
                fields.add(new SourceField(column.name(), kind));
            }
        }
        int system = geometry == null ? 0 : geometry.system();
        var crs = geometry == null ? SourceCrs.ABSENT : systems.crs(system);
        tellUndefined(name, geometry, crs);
        var table = new SourceTable(name, fields, systems.count(name, kinds), spatial, crs);
        var shapes = geometry == null ? null : geometry.column();
        tables.add(new GpkgTable(table, names, key, shapes, system));
    }

    private void tellUndefined(
            String name, GpkgSystems.@Nullable GeometryColumn geometry, SourceCrs crs) {
        if (geometry != null && crs.how() == SourceCrs.How.ABSENT) {
            var what = geometry.system() == UNDEFINED_CARTESIAN ? "平面" : "地理";
            remark(
                    name,
                    "no-system",
                    "「" + name + "」の座標参照系は「未定義（" + what + "）」です。座標参照系を選んでください。",
                    "The coordinate system of \"" + name + "\" is undefined. Choose it.");
        }
    }

    /** The kind of a field, absent for what is left out. */
    private @Nullable FieldKind kind(String table, Database.Column column) {
        var kind = column.computed() ? null : GpkgValue.kind(column.type());
        if (kind == null) {
            remark(
                    table,
                    "field-not-taken",
                    "項目 " + column.name() + "（型 " + column.type() + "）は画像などのデータか計算される列なので読みません。",
                    "The field "
                            + column.name()
                            + " ("
                            + column.type()
                            + ") holds binary data or is computed, and is not read.");
        }
        return kind;
    }

    private void remark(String table, String code, String ja, String en) {
        remarks.add(new ImportIssue(code, Severity.WARNING, null, table, new Text(ja, en)));
    }
}
