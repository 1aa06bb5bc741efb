package jp.ritchi.ingest.format.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet or a delimited file is laid out: where its header is, what its columns are called and
 * which of them are a place. Told by the first rows; each way to read the place is a table.
 */
public final class TabularShape {
    /** How many rows from the top are enough. */
    public static final int SAMPLE_ROWS = 60;

    private final long headerRow;
    private final List<SourceTable> tables = new ArrayList<>();
    private final List<Reading> readings;
    private final List<String> names;
    private final List<ImportIssue> remarks = new ArrayList<>();

    /**
     * One of the first rows: its number as a spreadsheet shows it, from 1, and its cells' texts.
     */
    public record Line(long number, List<String> cells) {}

    /** Tells the kind of a column from the rows below the header. */
    @FunctionalInterface
    public interface Kinds {
        FieldKind of(int column, long headerRow);
    }

    /** A table of nothing but text. */
    public TabularShape(String name, List<Line> first) {
        this(name, first, (column, headerRow) -> FieldKind.TEXT);
    }

    /**
     * @param name of the table
     * @param first the first rows, those that are empty left out or not
     */
    public TabularShape(String name, List<Line> first, Kinds kinds) {
        var rows = first.stream().map(Line::cells).toList();
        int header = HeaderSearch.find(rows);
        headerRow = first.get(header).number();
        var title = HeaderSearch.title(rows, header);
        HeaderSearch.tell(title, (int) headerRow, remarks);
        names = FieldNames.of(trimmed(rows, header), remarks);
        var samples = new ArrayList<IntFunction<String>>();
        for (var row : rows.subList(header + 1, rows.size())) {
            samples.add(column -> column < row.size() ? row.get(column) : "");
        }
        readings = new PlaceSearch(names, samples, title).readings();
        for (var reading : readings) {
            if (reading.remark() != null) {
                remarks.add(
                        readings.size() > 1
                                ? reading.remark().at(name + reading.suffix())
                                : reading.remark());
            }
        }
        var fields = new ArrayList<SourceField>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new SourceField(names.get(i), kinds.of(i, headerRow)));
        }
        fields(name, fields);
    }

    private void fields(String name, List<SourceField> fields) {
        for (var reading : readings) {
            tables.add(
                    new SourceTable(
                            name + reading.suffix(),
                            fields,
                            null,
                            reading.place() != null,
                            reading.crs()));
        }
    }

    /** The header's cells without those at its end that have neither a name nor, below, a value. */
    private static List<String> trimmed(List<List<String>> rows, int header) {
        int width = 0;
        for (var row : rows.subList(header, rows.size())) {
            for (int i = width; i < Math.min(row.size(), rows.get(header).size()); i++) {
                width = row.get(i).isBlank() ? width : i + 1;
            }
        }
        var cells = new ArrayList<String>(rows.get(header));
        while (cells.size() > width) {
            cells.remove(cells.size() - 1);
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    public List<SourceTable> tables() {
        return tables;
    }

    public List<ImportIssue> remarks() {
        return remarks;
    }

    /** Number of the row with the names; records begin after it. */
    public long headerRow() {
        return headerRow;
    }

    public int columns() {
        return names.size();
    }

    /**
     * One record of a table of {@link #tables}.
     *
     * @param values one a column
     * @param texts of the cells, empty where there is nothing
     */
    public SourceRecord record(
            SourceTable table,
            long number,
            @Nullable Object[] values,
            IntFunction<String> texts,
            @Nullable Text problem) {
        var place = readings.get(place(table)).place();
        var why = problem == null ? FootRows.problem(names.size(), texts) : problem;
        if (place == null || why != null) {
            return new SourceRecord(number, null, values, why, false);
        }
        var located = place.of(texts);
        return new SourceRecord(
                number, located.geometry(), values, located.problem(), located.heightDropped());
    }

    private int place(SourceTable table) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).name().equals(table.name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no table of this file: " + table.name());
    }
}
