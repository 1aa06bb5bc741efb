package jp.ritchi.ingest.format.geopackage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the rows of one table in the order in which they are stored. */
final class GpkgRecords {
    private static final int SHOWN = 40;

    /** Four numbers for every vertex, and some bytes for every part. */
    private static final int MAX_GEOMETRY_BYTES = 1_000_000 + 4 * 8 * ShapeParts.MAX_VERTICES;

    private static final int FIRST_VALUE = 3;

    private final GpkgTable table;
    private final List<ImportIssue> notes = new ArrayList<>();
    private volatile long count;

    GpkgRecords(GpkgTable table) {
        this.table = table;
    }

    /** How many rows were read. */
    long count() {
        return count;
    }

    double done() {
        var rows = table.table().rows();
        return rows == null || rows == 0 ? 0 : Math.min(1, (double) count / rows);
    }

    void read(Connection database, RecordSink sink) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql())) {
            boolean more = true;
            while (more && rows.next()) {
                count++;
                more = sink.accept(record(rows));
            }
        }
    }

    /** Geometries that are too large are not loaded; an index could be one on an expression. */
    private String sql() {
        var columns = table.columns().stream().map(Database::quoted).collect(Collectors.toList());
        var geometry = table.geometry();
        if (geometry == null) {
            columns.add(0, "NULL, 0");
        } else {
            var name = Database.quoted(geometry);
            var size = "length(" + name + ")";
            columns.add(
                    0,
                    "CASE WHEN "
                            + size
                            + " <= "
                            + MAX_GEOMETRY_BYTES
                            + " THEN "
                            + name
                            + " END, "
                            + size);
        }
        return "SELECT "
                + String.join(", ", columns)
                + " FROM main."
                + Database.quoted(table.table().name())
                + " NOT INDEXED";
    }

    private SourceRecord record(ResultSet rows) throws SQLException {
        notes.clear();
        var stored = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = rows.getObject(FIRST_VALUE + i);
        }
        boolean keyed = table.key() >= 0 && stored[table.key()] instanceof Number;
        long number = keyed ? ((Number) stored[table.key()]).longValue() : count;
        var values = values(stored, number);
        Geometry geometry = null;
        Text problem = null;
        boolean height = false;
        try {
            var shape = shape(rows);
            geometry = shape.geometry();
            height = shape.heightDropped();
        } catch (ShapeProblem e) {
            problem = e.sentence();
        }
        return new SourceRecord(number, geometry, values, problem, height, notes);
    }

    private GpkgGeometry shape(ResultSet rows) throws SQLException, ShapeProblem {
        long size = rows.getLong(2);
        if (size > MAX_GEOMETRY_BYTES) {
            throw new ShapeProblem(
                    "図形が大きすぎます（" + size + " バイト、頂点 " + ShapeParts.MAX_VERTICES + " 点まで）。分けてください。",
                    "The shape is too large ("
                            + size
                            + " bytes; at most "
                            + ShapeParts.MAX_VERTICES
                            + " vertices). Split it.");
        }
        var stored = size == 0 ? null : rows.getObject(1);
        if (stored == null) {
            return GpkgGeometry.NONE;
        }
        if (!(stored instanceof byte[] bytes)) {
            throw new ShapeProblem(
                    "図形の列に図形でないもの（" + shown(stored) + "）が入っています。",
                    "The column of geometries holds something else (" + shown(stored) + ").");
        }
        return GpkgGeometry.of(bytes, table.system());
    }

    private @Nullable Object[] values(@Nullable Object[] stored, long number) {
        var values = new @Nullable Object[stored.length];
        for (int i = 0; i < stored.length; i++) {
            if (stored[i] != null) {
                var field = table.table().fields().get(i);
                values[i] = GpkgValue.of(stored[i], field.kind());
                if (values[i] == null) {
                    notes.add(unreadable(field, stored[i], number));
                }
            }
        }
        return values;
    }

    private static ImportIssue unreadable(SourceField field, Object stored, long number) {
        var kind = KINDS[field.kind().ordinal()];
        return ImportIssue.warning(
                        "unreadable-value",
                        (int) number,
                        "項目 "
                                + field.name()
                                + " の値「"
                                + shown(stored)
                                + "」は"
                                + kind.ja()
                                + "として読めません。空として読みました。",
                        "The value \""
                                + shown(stored)
                                + "\" of "
                                + field.name()
                                + " is no "
                                + kind.en()
                                + ". It was read as empty.")
                .at(field.name());
    }

    private static final Text[] KINDS = new Text[FieldKind.values().length];

    static {
        KINDS[FieldKind.TEXT.ordinal()] = new Text("文字", "text");
        KINDS[FieldKind.INTEGER.ordinal()] = new Text("整数", "whole number");
        KINDS[FieldKind.NUMBER.ordinal()] = new Text("数", "number");
        KINDS[FieldKind.BOOLEAN.ordinal()] = new Text("真偽（0 か 1）", "yes or no (0 or 1)");
        KINDS[FieldKind.DATE.ordinal()] = new Text("日付（YYYY-MM-DD）", "date (YYYY-MM-DD)");
        KINDS[FieldKind.TIME.ordinal()] = new Text("日時", "time");
    }

    private static String shown(Object stored) {
        if (stored instanceof byte[] bytes) {
            int length = Math.min(bytes.length, SHOWN);
            return new String(bytes, 0, length, StandardCharsets.US_ASCII)
                    .replaceAll("\\p{Cntrl}", "\uFFFD");
        }
        var text = stored.toString();
        var plain = text.substring(0, Math.min(text.length(), SHOWN));
        return plain.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
