package jp.ritchi.ingest.format.delimited;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberKind;
import jp.ritchi.ingest.format.tabular.TabularShape;
import jp.ritchi.ingest.table.ExportFields;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.SpreadsheetText;
import jp.ritchi.text.Text;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A delimited file; it has several tables when its place can be read in several ways. */
final class DelimitedTable implements TableFile {
    static final int MAX_CELL_CHARS = 1_000_000;

    private final Path file;
    private final long bytes;
    private final FileCharset encoding;
    private final char divider;
    private final TabularShape shape;

    /** Whether texts that look like formulas have an apostrophe in front that is not theirs. */
    private final boolean guarded;

    private List<ImportIssue> found = List.of();
    private volatile @Nullable DelimitedRecords reading;

    DelimitedTable(Member member, FileCharset encoding) throws IOException {
        file = member.file();
        bytes = Files.size(file);
        this.encoding = encoding;
        divider = divider();
        var first = new ArrayList<TabularShape.Line>();
        try (var records = records()) {
            for (var row = records.next();
                    row != null && first.size() < TabularShape.SAMPLE_ROWS;
                    row = records.next()) {
                if (!isEmpty(row)) {
                    first.add(new TabularShape.Line(row.getRecordNumber(), row.toList()));
                }
            }
        }
        if (first.isEmpty()) {
            throw new FileRefused("empty-file", "ファイルが空です。", "The file is empty.");
        }
        shape = new TabularShape(member.title(), first);
        guarded = ExportFields.areOf(shape.tables().get(0));
    }

    private DelimitedRecords records() throws IOException {
        return new DelimitedRecords(file, encoding.charset(), divider);
    }

    private char divider() throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MemberKind.HEAD);
            var text = new String(head, encoding.charset());
            return Delimiter.find(text, head.length < MemberKind.HEAD)
                    .map(Delimiter.Found::divider)
                    .orElse(',');
        }
    }

    private static boolean isEmpty(CSVRecord row) {
        for (var cell : row) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<SourceTable> tables() {
        return shape.tables();
    }

    @Override
    public List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>(shape.remarks());
        if (divider != ',') {
            var shown = divider == '\t' ? "TAB" : String.valueOf(divider);
            remarks.add(
                    ImportIssue.info(
                                    "divider",
                                    0,
                                    "区切り文字は " + shown + " として読みます。",
                                    "Cells are divided by " + shown + ".")
                            .ofFile());
        }
        remarks.addAll(found);
        return remarks;
    }

    @Override
    public Optional<FileCharset> charset() {
        return Optional.of(encoding);
    }

    @Override
    public void read(SourceTable table, RecordSink sink) throws IOException {
        var ragged = new RaggedRows(shape.columns());
        try (var records = records()) {
            reading = records;
            boolean more = true;
            for (var row = records.next(); more && row != null; row = records.next()) {
                if (row.getRecordNumber() > shape.headerRow() && !isEmpty(row)) {
                    more = take(table, row, ragged.problem(row), sink);
                }
            }
        } finally {
            found = ragged.remarks();
        }
    }

    private boolean take(SourceTable table, CSVRecord row, @Nullable Text ragged, RecordSink sink) {
        var values = new Object[shape.columns()];
        var problem = ragged;
        for (int i = 0; i < values.length; i++) {
            var cell = i < row.size() ? row.get(i) : "";
            if (cell.length() > MAX_CELL_CHARS) {
                problem = tooLong();
            } else {
                values[i] = cell.isEmpty() ? null : guarded ? SpreadsheetText.original(cell) : cell;
            }
        }
        return sink.accept(
                shape.record(
                        table,
                        row.getRecordNumber(),
                        values,
                        i -> values[i] == null ? "" : (String) values[i],
                        problem));
    }

    private static Text tooLong() {
        return new Text(
                MAX_CELL_CHARS + " 文字を超えるセルがあります。",
                "There is a cell of more than " + MAX_CELL_CHARS + " characters.");
    }

    @Override
    public double done() {
        var records = reading;
        return records == null || bytes == 0 ? 0 : (double) records.position() / bytes;
    }

    @Override
    public void close() {}
}
