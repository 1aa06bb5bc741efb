package jp.ritchi.ingest.format.delimited;

import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.text.Text;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows with another number of cells than the header. Spreadsheets leave out empty cells at the end
 * of rows, so missing ones count as empty and are told by number; more cells than the header has
 * mean a divider too many, and the row is refused.
 */
final class RaggedRows {
    private final int columns;
    private long shortRows;
    private long firstShort;

    RaggedRows(int columns) {
        this.columns = columns;
    }

    /** What is wrong with a row; absent when it can be read. */
    @Nullable Text problem(CSVRecord row) {
        for (int i = columns; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return new Text(
                        "セルが見出しより多くあります（"
                                + row.size()
                                + "、見出しは "
                                + columns
                                + "）。値の中の区切り文字を引用符で囲んでください。",
                        "The row has "
                                + row.size()
                                + " cells and the header "
                                + columns
                                + ". Put values that hold the divider in quotes.");
            }
        }
        if (row.size() < columns) {
            firstShort = shortRows++ == 0 ? row.getRecordNumber() : firstShort;
        }
        return null;
    }

    List<ImportIssue> remarks() {
        return shortRows == 0
                ? List.of()
                : List.of(
                        ImportIssue.warning(
                                "short-rows",
                                (int) firstShort,
                                "セルが見出しより少ない行が "
                                        + shortRows
                                        + " 行あります（最初は "
                                        + firstShort
                                        + " 行目）。足りないセルは空として読みました。",
                                shortRows
                                        + " rows have fewer cells than the header (the first is row "
                                        + firstShort
                                        + "); the missing ones were read as empty."));
    }
}
