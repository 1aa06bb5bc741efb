package jp.ritchi.export.format.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.Cp932;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.export.format.Numbers;
import jp.ritchi.export.format.PlaceCells;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.text.SpreadsheetText;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The heading and the rows of a table as lines; no text in them is a formula. */
final class CsvRows {
    static final Remarks.Kind FORMULA =
            new Remarks.Kind(
                    "formula-made-text",
                    new Text(
                            "= + - @ などで始まる文字列は、計算されないように先頭に ' を付けています。先頭の ' を一つ取れば元に戻ります。",
                            "Texts that begin with = + - @ and the like have ' in front, so that nothing is"
                                    + " computed; without one ' they are as they were."));

    private final ExportTable table;
    private final CsvLines lines;
    private final Cp932 charset;
    private final boolean cp932;
    private final PlaceCells place;
    private final List<Column> columns;

    CsvRows(ExportTable table, FileWish wish, CsvLines lines) {
        this.table = table;
        this.lines = lines;
        this.charset = new Cp932(table.remarks());
        this.cp932 = wish.cp932();
        this.place = new PlaceCells(table);
        this.columns = new ArrayList<>(table.columns());
        if (table.placeInCells()) {
            columns.addAll(place.columns());
        }
    }

    void write() throws IOException {
        for (Column column : columns) {
            lines.plain(fit(column.heading(), "", column));
        }
        lines.end();
        table.forEach(this::row);
        if (table.notesBelow()) {
            lines.end();
            for (Map.Entry<String, String> note : table.notes().lines(table.locale())) {
                lines.text(note.getKey()).text(SpreadsheetText.safe(note.getValue())).end();
            }
        }
    }

    private void row(@Nullable String[] cells, byte @Nullable [] wkb) throws IOException {
        var id = String.valueOf(cells[0]);
        for (int i = 0; i < cells.length; i++) {
            cell(cells[i], id, columns.get(i));
        }
        if (table.placeInCells()) {
            int at = cells.length;
            for (String cell : place.cells(wkb)) {
                cell(cell, id, columns.get(at++));
            }
        }
        lines.end();
    }

    private void cell(@Nullable String cell, String row, Column column) throws IOException {
        if (cell == null) {
            lines.plain(null);
            return;
        }
        switch (column.type()) {
            case STRING, ARRAY -> lines.text(text(cell, row, column));
            case NUMBER -> lines.plain(Numbers.plain(cell));
            default -> lines.plain(cell);
        }
    }

    private String text(String cell, String row, Column column) {
        if (SpreadsheetText.isRisky(cell)) {
            table.remarks().count(FORMULA);
        }
        return fit(SpreadsheetText.safe(cell), row, column);
    }

    private String fit(String text, String row, Column column) {
        return cp932 ? charset.fit(text, row, column.name()) : text;
    }
}
