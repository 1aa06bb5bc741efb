package jp.ritchi.ingest.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** An open workbook: its visible sheets first, then the hidden ones; empty ones are left out. */
final class XlsxTables implements TableFile {
    private static final int MAX_SHEETS = 200;

    private final ReadableWorkbook workbook;
    private final List<SheetTable> sheets = new ArrayList<>();
    private final List<ImportIssue> unread = new ArrayList<>();
    private final Map<String, SheetTable> owners = new HashMap<>();
    private volatile @Nullable SheetTable reading;

    XlsxTables(Member member, XlsxInspection inspection) throws IOException {
        try {
            workbook = new ReadableWorkbook(member.file().toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException e) {
            throw SheetRows.damaged(e);
        }
        try {
            for (var sheet : workbook.getSheets().toList()) {
                add(sheet, inspection);
            }
            sheets.sort(Comparator.comparing(sheet -> !sheet.isVisible()));
            if (sheets.isEmpty()) {
                throw new FileRefused(
                        "empty-file",
                        "読めるシートがありません。" + said("ja"),
                        "No sheet can be read. " + said("en"));
            }
        } catch (RuntimeException e) {
            workbook.close();
            throw SheetRows.damaged(e);
        }
    }

    private String said(String language) {
        return unread.isEmpty()
                ? ""
                : language.equals("ja")
                        ? unread.get(0).message().ja()
                        : unread.get(0).message().en();
    }

    private void add(Sheet sheet, XlsxInspection inspection) throws IOException {
        if (sheets.size() >= MAX_SHEETS) {
            throw new FileRefused(
                    "too-many-sheets",
                    "シートが多すぎます（" + MAX_SHEETS + " まで）。分けて送ってください。",
                    "There are more than " + MAX_SHEETS + " sheets. Send them in parts.");
        }
        try {
            var table = new SheetTable(sheet, inspection.facts(sheet.getId()));
            sheets.add(table);
            table.tables().forEach(t -> owners.put(t.name(), table));
        } catch (FileRefused e) {
            if (e.slug().equals("bad-workbook")) {
                throw e;
            }
            unread.add(
                    new ImportIssue(
                            "sheet-not-read", Severity.INFO, null, sheet.getName(), e.sentence()));
        }
    }

    @Override
    public List<SourceTable> tables() {
        return sheets.stream().flatMap(sheet -> sheet.tables().stream()).toList();
    }

    @Override
    public List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>();
        sheets.forEach(sheet -> remarks.addAll(sheet.remarks()));
        remarks.addAll(unread);
        return remarks;
    }

    @Override
    public void read(SourceTable table, RecordSink sink) throws IOException {
        var owner = owners.get(table.name());
        if (owner == null) {
            throw new IllegalArgumentException("no table of this file: " + table.name());
        }
        reading = owner;
        owner.read(table, sink);
    }

    @Override
    public double done() {
        var sheet = reading;
        return sheet == null ? 0 : sheet.done();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
