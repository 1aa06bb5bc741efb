package jp.ritchi.eligibility.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An Excel workbook with the table and a sheet of notes; texts are texts, never formulas. */
@Component
class XlsxFile implements BatchFile {
    /** Rows that are held before they are written. */
    private static final int HELD = 500;

    /** Rows that a sheet of Excel can have, less the heading. */
    private static final int SHEET_ROWS = 1_048_575;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public Text title() {
        return new Text("Excel ブック", "Excel workbook");
    }

    @Override
    public void write(BatchExport export, Path target) throws IOException {
        try (var out = Files.newOutputStream(target);
                var book = new Workbook(out, "Ritchi", "1.0")) {
            var notes = book.newWorksheet(new Text("説明", "Notes").in(export.locale()));
            int line = 0;
            for (Map.Entry<String, String> note : export.notes()) {
                notes.value(line, 0, note.getKey());
                notes.value(line++, 1, text(note.getValue()));
            }
            notes.width(0, 24);
            notes.width(1, 90);
            notes.finish();
            new Sheets(book, export).write();
        }
    }

    /** Excel keeps 32,767 characters of a cell. */
    private static String text(String text) {
        return text.length() > 32_000 ? text.substring(0, 32_000) : text;
    }

    /** One sheet after the other, as long as there are rows. */
    private static final class Sheets {
        private final Workbook book;
        private final BatchExport export;
        private Worksheet sheet;
        private int row;
        private int sheets = 1;

        Sheets(Workbook book, BatchExport export) {
            this.book = book;
            this.export = export;
            this.sheet = begin();
        }

        private Worksheet begin() {
            var name = new Text("判定", "Verdicts").in(export.locale());
            var fresh = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
            int column = 0;
            for (BatchExport.Column heading : export.columns()) {
                fresh.value(0, column++, heading.title());
            }
            fresh.freezePane(0, 1);
            row = 1;
            return fresh;
        }

        void write() throws IOException {
            try {
                export.forEach((cells, wkb) -> add(cells));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            sheet.finish();
        }

        private void add(List<@Nullable Object> cells) {
            try {
                if (row > SHEET_ROWS) {
                    sheet.finish();
                    sheets++;
                    sheet = begin();
                }
                for (int i = 0; i < cells.size(); i++) {
                    set(i, cells.get(i));
                }
                row++;
                if (row % HELD == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void set(int column, @Nullable Object cell) {
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                // An inline text: a table of shared texts would grow with every row.
                sheet.inlineString(row, column, text(cell.toString()));
            }
        }
    }
}
