package jp.ritchi.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a CSV file. Cells are as written, only an empty cell is an absent value; a cell
 * that holds a single space is not empty.
 *
 * @param number row as a spreadsheet shows it: the header is row 1
 */
public record CsvRow(int number, Map<String, Integer> columns, List<String> cells) {
    /** The value of a column, absent when the cell is empty or the file lacks the column. */
    public Optional<String> find(String column) {
        var index = columns.get(column);
        return index == null || index >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(index)).filter(cell -> !cell.isEmpty());
    }

    /** The value of a column, empty text when there is none. */
    public String text(String column) {
        return find(column).orElse("");
    }
}
