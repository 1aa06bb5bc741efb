package jp.ritchi.export.format.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Numbers;
import jp.ritchi.export.format.PlaceCells;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.layer.AttributeType;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table on one sheet after the other, as long as there are rows. Every sheet has the
 * heading, which stays in sight, with the titles of the columns as notes.
 */
final class XlsxSheets implements ExportTable.Receiver {
    /** Rows that are held before they are written. */
    private static final int HELD = 500;

    /** Before it the days of Excel are one off: it has a 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** A number of more digits is rounded by Excel. */
    private static final int DIGITS = 15;

    private final Workbook book;
    private final ExportTable table;
    private final int sheetRows;
    private final PlaceCells place;
    private final List<Column> columns;
    private Worksheet sheet;
    private int row;
    private int styled = 1;

    XlsxSheets(Workbook book, ExportTable table, int sheetRows) {
        this.book = book;
        this.table = table;
        this.sheetRows = sheetRows;
        this.place = new PlaceCells(table);
        this.columns = new ArrayList<>(table.columns());
        if (table.placeInCells()) {
            columns.addAll(place.columns());
        }
        this.sheet = begin();
    }

    List<Column> columns() {
        return columns;
    }

    private Worksheet begin() {
        var fresh = book.newWorksheet(table.name());
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            fresh.inlineString(0, i, XlsxText.shortened(column.heading()));
            if (!column.heading().equals(column.title().in(table.locale()))) {
                fresh.comment(0, i, column.explained());
            }
        }
        fresh.range(0, 0, 0, columns.size() - 1).style().bold().set();
        fresh.freezePane(0, 1);
        row = 1;
        styled = 1;
        return fresh;
    }

    @Override
    public void row(@Nullable String[] cells, byte @Nullable [] wkb) throws IOException {
        if (row > sheetRows) {
            finish();
            sheet = begin();
        }
        var id = String.valueOf(cells[0]);
        for (int i = 0; i < cells.length; i++) {
            set(i, cells[i], id);
        }
        if (table.placeInCells()) {
            int at = cells.length;
            for (String cell : place.cells(wkb)) {
                set(at++, cell, id);
            }
        }
        row++;
        if (row % HELD == 0) {
            styleDays();
            sheet.flush();
        }
    }

    void finish() throws IOException {
        styleDays();
        sheet.finish();
    }

    /** Days are numbers of days until their cells say otherwise. */
    private void styleDays() {
        if (row == styled) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == AttributeType.DATE) {
                sheet.range(styled, i, row - 1, i).style().format("yyyy-mm-dd").set();
            }
        }
        styled = row;
    }

    private void set(int at, @Nullable String cell, String id) {
        if (cell == null) {
            return;
        }
        switch (columns.get(at).type()) {
            case INTEGER, NUMBER -> number(at, cell, id);
            case BOOLEAN -> sheet.value(row, at, Boolean.valueOf(cell));
            case DATE -> day(at, cell, id);
            default -> text(at, cell, id);
        }
    }

    private void number(int at, String cell, String id) {
        boolean kept =
                Numbers.isNumber(cell)
                        && (columns.get(at).type() == AttributeType.NUMBER
                                || cell.length() <= DIGITS);
        if (kept) {
            sheet.value(row, at, new BigDecimal(cell));
        } else {
            text(at, cell, id);
        }
    }

    private void day(int at, String cell, String id) {
        if (cell.length() == 10) {
            var day = LocalDate.parse(cell);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                sheet.value(row, at, day);
                return;
            }
        }
        text(at, cell, id);
    }

    /** An inline text: a table of shared texts would grow with every row. */
    private void text(int at, String cell, String id) {
        var name = columns.get(at).name();
        var written = XlsxText.shortened(cell);
        if (!written.equals(cell)) {
            var cut = written.length() < cell.length();
            var kind = cut ? XlsxText.CUT : XlsxText.CONTROL;
            var after = cut ? Integer.toString(written.length()) : written;
            table.remarks().add(new Remarks.Remark(kind, id, name, cell, after));
        }
        sheet.inlineString(row, at, written);
    }
}
