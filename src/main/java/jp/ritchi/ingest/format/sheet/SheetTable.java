package jp.ritchi.ingest.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.tabular.TabularShape;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet, which is one table or, when its place can be read in several ways, several. */
final class SheetTable {
    private final Sheet sheet;
    private final SheetFacts facts;
    private final TabularShape shape;
    private long outside;
    private long firstOutside;
    private volatile long done;

    SheetTable(Sheet sheet, SheetFacts facts) throws IOException {
        this.sheet = sheet;
        this.facts = facts;
        var first = new ArrayList<Row>();
        try (var rows = new SheetRows(sheet)) {
            for (var row = rows.next();
                    row != null && first.size() < TabularShape.SAMPLE_ROWS;
                    row = rows.next()) {
                if (!isEmpty(row)) {
                    first.add(row);
                }
            }
        }
        if (first.isEmpty()) {
            throw new FileRefused("empty-sheet", "シートが空です。", "The sheet is empty.");
        }
        int width = first.stream().mapToInt(Row::getCellCount).max().orElse(0);
        var lines =
                first.stream()
                        .map(row -> new TabularShape.Line(row.getRowNum(), texts(row, width)))
                        .toList();
        shape =
                new TabularShape(
                        sheet.getName(), lines, (column, header) -> kind(first, column, header));
    }

    private static List<String> texts(Row row, int width) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            texts.add(CellValues.text(value(row, i)));
        }
        return texts;
    }

    private static @Nullable Object value(Row row, int column) {
        return column < row.getCellCount() ? CellValues.of(row.getCell(column)) : null;
    }

    private static boolean isEmpty(Row row) {
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            if (cell != null && (CellValues.of(cell) != null || CellValues.isError(cell))) {
                return false;
            }
        }
        return true;
    }

    private static FieldKind kind(List<Row> first, int column, long header) {
        FieldKind kind = null;
        for (var row : first) {
            var value = row.getRowNum() > header ? value(row, column) : null;
            if (value != null) {
                var here = CellValues.kind(value);
                kind = kind == null || kind == here ? here : FieldKind.TEXT;
            }
        }
        return kind == null ? FieldKind.TEXT : kind;
    }

    List<SourceTable> tables() {
        return shape.tables();
    }

    boolean isVisible() {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    /** How much of the sheet that is being read has been read. */
    double done() {
        return facts.rows() == 0 ? 0 : Math.min(1, (double) done / facts.rows());
    }

    void read(SourceTable table, RecordSink sink) throws IOException {
        outside = 0;
        done = 0;
        try (var rows = new SheetRows(sheet)) {
            boolean more = true;
            for (var row = rows.next(); more && row != null; row = rows.next()) {
                done++;
                if (row.getRowNum() > shape.headerRow() && !isEmpty(row)) {
                    more = sink.accept(record(table, row));
                }
            }
        }
    }

    private SourceRecord record(SourceTable table, Row row) {
        var values = new Object[shape.columns()];
        var texts = new String[values.length];
        var notes = new ArrayList<ImportIssue>();
        for (int i = 0; i < values.length; i++) {
            var value = value(row, i);
            texts[i] = CellValues.text(value);
            boolean fits = value == null || CellValues.kind(value) == table.fields().get(i).kind();
            values[i] = fits ? value : texts[i];
            note(table, row, i, notes);
        }
        for (int i = values.length; i < row.getCellCount(); i++) {
            if (value(row, i) != null) {
                firstOutside = outside++ == 0 ? row.getRowNum() : firstOutside;
            }
        }
        var record = shape.record(table, row.getRowNum(), values, i -> texts[i], null);
        return notes.isEmpty()
                ? record
                : new SourceRecord(
                        record.number(),
                        record.geometry(),
                        values,
                        record.problem(),
                        record.heightDropped(),
                        notes);
    }

    private static void note(SourceTable table, Row row, int column, List<ImportIssue> notes) {
        var cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null) {
            return;
        }
        var name = table.fields().get(column).name();
        if (CellValues.isError(cell)) {
            notes.add(
                    ImportIssue.warning(
                                    "error-cell",
                                    row.getRowNum(),
                                    "「"
                                            + name
                                            + "」のセルがエラー（"
                                            + cell.getRawValue()
                                            + "）です。空として読みました。",
                                    "The cell of “"
                                            + name
                                            + "” shows an error ("
                                            + cell.getRawValue()
                                            + "); it was read as empty.")
                            .at(name));
        } else if (CellValues.isUncomputed(cell)) {
            notes.add(
                    ImportIssue.warning(
                                    "formula-without-value",
                                    row.getRowNum(),
                                    "「" + name + "」の数式に計算結果がありません。Excel で開いて保存し直してください。",
                                    "The formula of “"
                                            + name
                                            + "” has no stored result. Open the"
                                            + " workbook in Excel and save it again.")
                            .at(name));
        }
    }

    List<ImportIssue> remarks() {
        var remarks = new ArrayList<ImportIssue>(shape.remarks());
        SheetRemarks.add(remarks, facts, shape.headerRow(), !isVisible());
        if (outside > 0) {
            remarks.add(
                    ImportIssue.warning(
                            "cells-outside",
                            (int) firstOutside,
                            "見出しのない列に値が " + outside + " 個あります。読んでいません。",
                            outside
                                    + " values stand in columns without a header; they are not read."));
        }
        return remarks.stream()
                .map(remark -> remark.place() == null ? remark.at(sheet.getName()) : remark)
                .toList();
    }
}
