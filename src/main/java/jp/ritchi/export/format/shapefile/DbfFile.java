package jp.ritchi.export.format.shapefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.ritchi.export.format.Column;
import jp.ritchi.layer.AttributeType;
import org.jspecify.annotations.Nullable;

/**
 * A dBASE table whose columns are just as wide as their values: rows wait on disk until the widths
 * are known.
 */
final class DbfFile implements AutoCloseable {
    private static final int ABSENT = -1;
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path waiting;
    private final DataOutputStream out;
    private final List<Column> columns;
    private final DbfCells cells;
    private final DbfWidth[] widths;
    private int count;

    DbfFile(Path target, List<Column> columns, DbfCells cells) throws IOException {
        this.target = target;
        this.waiting = target.resolveSibling(target.getFileName() + ".rows");
        this.columns = columns;
        this.cells = cells;
        this.widths = new DbfWidth[columns.size()];
        Arrays.setAll(widths, i -> new DbfWidth(columns.get(i).type()));
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(waiting), BUFFER));
    }

    void add(@Nullable String[] row) throws IOException {
        var id = String.valueOf(row[0]);
        for (int i = 0; i < row.length; i++) {
            var cell = row[i];
            var bytes = cell == null ? null : cells.of(cell, id, columns.get(i));
            if (bytes == null) {
                out.writeShort(ABSENT);
            } else {
                widths[i].include(bytes);
                out.writeShort(bytes.length);
                out.write(bytes);
            }
        }
        count++;
        ShapeLimits.check(length());
    }

    private int recordLength() {
        return 1 + Arrays.stream(widths).mapToInt(DbfWidth::width).sum();
    }

    private long length() {
        return 33L + 32L * columns.size() + (long) count * recordLength();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(waiting);
    }

    /** Writes the table. */
    void finish(List<String> names, DbfHeader header) throws IOException {
        out.close();
        try (var rows =
                        new DataInputStream(
                                new BufferedInputStream(Files.newInputStream(waiting), BUFFER));
                var dbf = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
            dbf.write(header.of(names, widths, count, recordLength()));
            for (int i = 0; i < count; i++) {
                record(rows, dbf);
            }
            dbf.write(0x1A);
        }
        Files.delete(waiting);
    }

    private void record(DataInputStream rows, OutputStream dbf) throws IOException {
        dbf.write(' ');
        for (int i = 0; i < columns.size(); i++) {
            int length = rows.readShort();
            var bytes = length == ABSENT ? null : rows.readNBytes(length);
            cell(bytes, i, dbf);
        }
    }

    private void cell(byte @Nullable [] bytes, int column, OutputStream dbf) throws IOException {
        var width = widths[column];
        if (bytes == null) {
            var blank = columns.get(column).type() == AttributeType.BOOLEAN ? '?' : ' ';
            pad(width.width(), blank, dbf);
        } else if (width.isNumber()) {
            var digits = width.aligned(new String(bytes, StandardCharsets.US_ASCII));
            pad(width.width() - digits.length(), ' ', dbf);
            dbf.write(digits.getBytes(StandardCharsets.US_ASCII));
        } else {
            dbf.write(bytes);
            pad(width.width() - bytes.length, ' ', dbf);
        }
    }

    private static void pad(int times, char blank, OutputStream dbf) throws IOException {
        for (int i = 0; i < times; i++) {
            dbf.write(blank);
        }
    }
}
