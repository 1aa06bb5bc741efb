package jp.ritchi.export.format.geopackage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Numbers;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.export.format.Systems;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The feature table, its rows and its spatial index. */
final class GeoPackageRows implements ExportTable.Receiver, AutoCloseable {
    private static final int ROWS_A_BATCH = 500;

    /** Characters of a time up to the milliseconds, all that a DATETIME holds. */
    private static final int MILLISECONDS = 23;

    private static final Remarks.Kind TIME =
            new Remarks.Kind(
                    "time-cut", new Text("時刻をミリ秒までにしました。", "Times were cut to milliseconds."));

    private final ExportTable table;
    private final List<Column> columns;
    private final GeoPackageGeometry geometry;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private int fid;

    GeoPackageRows(Connection file, ExportTable table) throws SQLException {
        this.table = table;
        this.columns = table.columns();
        this.geometry = new GeoPackageGeometry(Systems.epsg(table.system()));
        GeoPackageTables.execute(file, create());
        GeoPackageTables.execute(
                file,
                "CREATE VIRTUAL TABLE \"rtree_%s_geom\" USING rtree(id, minx, maxx, miny, maxy)"
                        .formatted(table.name()));
        var marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        this.insert =
                file.prepareStatement(
                        "INSERT INTO \"%s\" VALUES (?, %s, ?)".formatted(table.name(), marks));
        this.index =
                file.prepareStatement(
                        "INSERT INTO \"rtree_%s_geom\" VALUES (?, ?, ?, ?, ?)"
                                .formatted(table.name()));
    }

    private String create() {
        return "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, %s, geom %s)"
                .formatted(
                        table.name(),
                        columns.stream()
                                .map(column -> "\"" + column.name() + "\" " + type(column.type()))
                                .collect(Collectors.joining(", ")),
                        table.contents().shape());
    }

    private static String type(AttributeType type) {
        return switch (type) {
            case STRING, ARRAY -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case DATE_TIME -> "DATETIME";
        };
    }

    @Override
    public void row(@Nullable String[] cells, byte @Nullable [] wkb) throws IOException {
        try {
            fid++;
            insert.setInt(1, fid);
            for (int i = 0; i < cells.length; i++) {
                bind(i, cells[i]);
            }
            insert.setBytes(cells.length + 2, wkb == null ? null : geometry.of(wkb));
            insert.addBatch();
            if (wkb != null && !geometry.last().isNull()) {
                note(geometry.last());
            }
            if (fid % ROWS_A_BATCH == 0) {
                flush();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void note(Envelope bounds) throws SQLException {
        index.setInt(1, fid);
        index.setDouble(2, bounds.getMinX());
        index.setDouble(3, bounds.getMaxX());
        index.setDouble(4, bounds.getMinY());
        index.setDouble(5, bounds.getMaxY());
        index.addBatch();
    }

    private void bind(int at, @Nullable String cell) throws SQLException {
        int place = at + 2;
        if (cell == null) {
            insert.setObject(place, null);
            return;
        }
        switch (columns.get(at).type()) {
            case INTEGER -> insert.setLong(place, Long.parseLong(cell));
            case NUMBER -> number(place, cell);
            case BOOLEAN -> insert.setInt(place, cell.equals("true") ? 1 : 0);
            case DATE_TIME -> insert.setString(place, time(cell));
            default -> insert.setString(place, cell);
        }
    }

    /** SQLite has no word for what is no number; an infinity it has. */
    private void number(int place, String cell) throws SQLException {
        if (Numbers.isNumber(cell) || cell.endsWith("Infinity")) {
            insert.setDouble(place, Double.parseDouble(cell));
        } else {
            insert.setString(place, cell);
        }
    }

    private String time(String cell) {
        if (cell.length() <= MILLISECONDS + 1) {
            return cell;
        }
        if (!cell.startsWith("000", MILLISECONDS)) {
            table.remarks().count(TIME);
        }
        return cell.substring(0, MILLISECONDS) + "Z";
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        index.executeBatch();
    }

    /** Writes what waits; answers the bounds of all rows. */
    Envelope finish() throws SQLException {
        flush();
        return geometry.all();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        index.close();
    }
}
