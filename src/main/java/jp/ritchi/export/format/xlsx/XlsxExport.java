package jp.ritchi.export.format.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.text.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An Excel workbook: the rows with numbers as numbers and days as days, then a sheet of notes.
 * Texts are texts, never formulas.
 */
@Component
@Order(40)
class XlsxExport implements ExportFormat {
    /** Rows that a sheet of Excel can have, less the heading. */
    private static final int SHEET_ROWS = 1_048_575;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public Text title() {
        return new Text("Excel ブック", "Excel workbook");
    }

    @Override
    public Text explanation() {
        return new Text(
                "Excel で開く。数は数、日付は日付、コードの先頭の 0 も残る。出典は別のシートに入る。",
                "For Excel. Numbers stay numbers, days stay days, codes keep leading zeros; sources are on a"
                        + " sheet of their own.");
    }

    @Override
    public CoordinateSystem usualSystem() {
        return CoordinateSystem.CRS84;
    }

    @Override
    public String extension(FileWish wish) {
        return "xlsx";
    }

    @Override
    public String mediaType(FileWish wish) {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(ExportTable table, FileWish wish, Path target) throws IOException {
        write(table, target, SHEET_ROWS);
    }

    static void write(ExportTable table, Path target, int sheetRows) throws IOException {
        try (var out = Files.newOutputStream(target);
                var book = new Workbook(out, "Ritchi", "1.0")) {
            var sheets = new XlsxSheets(book, table, sheetRows);
            table.forEach(sheets);
            sheets.finish();
            notes(book, table, sheets.columns());
        }
    }

    private static void notes(Workbook book, ExportTable table, List<Column> columns)
            throws IOException {
        var locale = table.locale();
        var sheet = book.newWorksheet(new Text("出典・注記", "Sources and notes").in(locale));
        var lines = new ArrayList<>(table.notes().lines(locale));
        table.remarks()
                .counts()
                .forEach(
                        (kind, count) ->
                                lines.add(
                                        Map.entry(
                                                new Text("変わった値", "Changed").in(locale),
                                                kind.sentence().in(locale) + " × " + count)));
        for (Remarks.Remark remark : table.remarks().listed()) {
            lines.add(
                    Map.entry(
                            remark.row() + " " + remark.column(),
                            remark.before() + " → " + remark.after()));
        }
        for (Column column : columns) {
            lines.add(
                    Map.entry(
                            new Text("列 ", "Column ").in(locale) + column.name(),
                            XlsxText.codes(column)));
        }
        write(lines, sheet);
    }

    private static void write(List<Map.Entry<String, String>> lines, Worksheet sheet)
            throws IOException {
        int row = 0;
        for (Map.Entry<String, String> line : lines) {
            sheet.inlineString(row, 0, XlsxText.shortened(line.getKey()));
            sheet.inlineString(row++, 1, XlsxText.shortened(line.getValue()));
        }
        sheet.width(0, 28);
        sheet.width(1, 100);
        sheet.finish();
    }
}
