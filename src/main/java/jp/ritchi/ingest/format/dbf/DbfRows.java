package jp.ritchi.ingest.format.dbf;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The records of a dBASE table, one after the other; those marked as deleted are among them. */
public final class DbfRows implements Closeable {
    private static final int SHOWN = 40;
    private static final Map<FieldKind, Text> KINDS =
            Map.of(
                    FieldKind.TEXT, new Text("選んだ文字コードの文字", "text in the charset"),
                    FieldKind.INTEGER, new Text("整数", "whole number"),
                    FieldKind.NUMBER, new Text("数", "number"),
                    FieldKind.BOOLEAN, new Text("真偽", "yes or no"),
                    FieldKind.DATE, new Text("日付", "date"));

    private final DbfHeader header;
    private final List<DbfColumn> columns;
    private final DbfText text;
    private final InputStream in;
    private final byte[] record;
    private final List<ImportIssue> notes = new ArrayList<>();
    private long number;

    DbfRows(Path file, DbfHeader header, List<DbfColumn> columns, DbfText text) throws IOException {
        this.header = header;
        this.columns = columns;
        this.text = text;
        record = new byte[header.recordLength()];
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(header.length());
    }

    /** Goes to the next record; false when there is none. */
    public boolean next() throws IOException {
        if (number >= header.records() || in.readNBytes(record, 0, record.length) < record.length) {
            return false;
        }
        number++;
        return true;
    }

    /** Number of the record in the file, from 1. */
    public long number() {
        return number;
    }

    public boolean isDeleted() {
        return record[0] == '*';
    }

    /** Values in the order of the fields of {@link DbfFile}; null where there is none. */
    public @Nullable Object[] values() {
        notes.clear();
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i));
        }
        return values;
    }

    /** What has to be told of the values that {@link #values} gave last. */
    public List<ImportIssue> notes() {
        return List.copyOf(notes);
    }

    private @Nullable Object value(DbfColumn column) {
        int from = column.field().offset();
        int to = from + column.field().length();
        if (column.kind() == FieldKind.TEXT) {
            return text(column, from, to);
        }
        boolean noDay = column.kind() == FieldKind.DATE && isZero(from, to);
        if (noDay || DbfNumber.isBlank(record, from, to)) {
            return null;
        }
        var value =
                switch (column.kind()) {
                    case INTEGER -> DbfNumber.whole(record, from, to);
                    case NUMBER -> DbfNumber.decimal(record, from, to);
                    case BOOLEAN -> yesOrNo(record[from]);
                    default -> date(from, to);
                };
        boolean unset = column.kind() == FieldKind.BOOLEAN && record[from] == '?';
        if (value == null && !unset) {
            unreadable(column, from, to);
        }
        return value;
    }

    private @Nullable String text(DbfColumn column, int from, int to) {
        var decoded = text.decode(record, from, to);
        if (!decoded.good()) {
            unreadable(column, from, to);
            return null;
        }
        if (decoded.cut() > 0) {
            var name = column.name();
            notes.add(
                    ImportIssue.warning(
                                    "text-cut",
                                    (int) number,
                                    "項目 "
                                            + name
                                            + " の値「"
                                            + shown(decoded.text())
                                            + "」は最後の文字が途中で切れています。その文字を除いて読みました。",
                                    "The last character of the value of "
                                            + name
                                            + ", \""
                                            + shown(decoded.text())
                                            + "\", is cut in two. It was read without that"
                                            + " character.")
                            .at(name));
        }
        return decoded.text().isEmpty() ? null : decoded.text();
    }

    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (record[i] != '0') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Boolean yesOrNo(byte letter) {
        return switch (letter) {
            case 'T', 't', 'Y', 'y' -> Boolean.TRUE;
            case 'F', 'f', 'N', 'n' -> Boolean.FALSE;
            default -> null;
        };
    }

    /** The day, absent when it is no day of the calendar. */
    private @Nullable LocalDate date(int from, int to) {
        if (to - from != 8) {
            return null;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (record[i] < '0' || record[i] > '9') {
                return null;
            }
            number = number * 10 + record[i] - '0';
        }
        try {
            return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void unreadable(DbfColumn column, int from, int to) {
        var bytes = new String(record, from, to - from, StandardCharsets.US_ASCII);
        var text = shown(bytes.strip());
        var kind = KINDS.get(column.kind());
        notes.add(
                ImportIssue.warning(
                                "unreadable-value",
                                (int) number,
                                "項目 "
                                        + column.name()
                                        + " の値「"
                                        + text
                                        + "」は"
                                        + kind.ja()
                                        + "として読めません。空として読みました。",
                                "The value \""
                                        + text
                                        + "\" of "
                                        + column.name()
                                        + " is no "
                                        + kind.en()
                                        + ". It was read as empty.")
                        .at(column.name()));
    }

    private static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
