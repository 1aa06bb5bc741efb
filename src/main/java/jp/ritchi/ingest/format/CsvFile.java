package jp.ritchi.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated text (RFC 4180) with a header row, in UTF-8 with or without a byte order mark or
 * in CP932. At most 1,000 columns and 100,000 characters a cell; a record may span lines.
 */
public final class CsvFile {
    static final int MAX_COLUMNS = 1_000;
    static final int MAX_CELL_CHARS = 100_000;

    private CsvFile() {}

    /** The header's names in order; refuses what is no CSV. */
    public static List<String> header(Path file) throws IOException {
        try (var reader = open(file);
                var parser = parser(reader)) {
            return List.copyOf(columns(parser.iterator()).keySet());
        } catch (UncheckedIOException e) {
            throw malformed(e);
        }
    }

    /** Hands every record after the header to {@code rows}, in order, one at a time. */
    public static void read(Path file, Consumer<CsvRow> rows) throws IOException {
        try (var reader = open(file);
                var parser = parser(reader)) {
            var records = parser.iterator();
            var columns = columns(records);
            while (next(records)) {
                var row = records.next();
                reader.recordRead();
                rows.accept(checked(row, columns));
            }
        } catch (UncheckedIOException e) {
            throw malformed(e);
        }
    }

    private static boolean next(Iterator<CSVRecord> records) {
        try {
            return records.hasNext();
        } catch (IllegalStateException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static CSVParser parser(Reader reader) throws IOException {
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    private static GuardedReader open(Path file) throws IOException {
        var reader = new BufferedReader(Files.newBufferedReader(file, Charsets.detect(file)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return new GuardedReader(reader);
    }

    private static Map<String, Integer> columns(Iterator<CSVRecord> records) {
        if (!next(records)) {
            throw new FileRefused("empty-file", "ファイルが空です。", "The file is empty.");
        }
        var header = records.next();
        if (header.size() > MAX_COLUMNS) {
            throw new FileRefused(
                    "too-many-columns",
                    "列が多すぎます（" + header.size() + " 列。" + MAX_COLUMNS + " 列まで）。",
                    header.size() + " columns are too many; at most " + MAX_COLUMNS + ".");
        }
        var columns = new LinkedHashMap<String, Integer>();
        for (String name : header) {
            if (columns.put(name.strip(), columns.size()) != null) {
                throw new FileRefused(
                        "duplicate-column",
                        "同じ名前の列が 2 つあります: " + shown(name),
                        "Two columns have the same name: " + shown(name));
            }
        }
        return columns;
    }

    private static CsvRow checked(CSVRecord row, Map<String, Integer> columns) {
        int number = (int) row.getRecordNumber();
        if (row.size() != columns.size()) {
            throw new FileRefused(
                    "wrong-cell-count",
                    number + " 行目の列数が見出しと違います（" + row.size() + "、見出しは " + columns.size() + "）。",
                    "Row "
                            + number
                            + " has "
                            + row.size()
                            + " cells, the header "
                            + columns.size());
        }
        for (String cell : row) {
            if (cell.length() > MAX_CELL_CHARS) {
                throw new FileRefused(
                        "cell-too-long",
                        number + " 行目に " + MAX_CELL_CHARS + " 文字を超えるセルがあります。",
                        "Row " + number + " has a cell of over " + MAX_CELL_CHARS + " characters.");
            }
        }
        return new CsvRow(number, columns, row.toList());
    }

    private static FileRefused malformed(UncheckedIOException e) {
        return new FileRefused(
                "bad-csv",
                "CSV として読めません（引用符の使い方が正しくありません）。",
                "This is no CSV: quotes are used wrongly. " + shown(e.getMessage()));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
