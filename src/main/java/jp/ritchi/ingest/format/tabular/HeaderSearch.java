package jp.ritchi.ingest.format.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;

/**
 * Finds the row with the names of the columns. Town halls put titles, dates and empty rows above
 * it: the header is the first row that is nearly as full as the fullest of the first rows.
 */
final class HeaderSearch {
    private static final double NEARLY_FULL = 0.7;
    private static final Pattern DECIMAL = Pattern.compile("\\s*[-+]?[0-9]+\\.[0-9]+\\s*");

    private HeaderSearch() {}

    /**
     * @param rows the first rows, empty cells as empty text
     * @return the place of the header among them
     */
    static int find(List<List<String>> rows) {
        int fullest = 0;
        for (var row : rows) {
            fullest = Math.max(fullest, filled(row));
        }
        if (fullest == 0) {
            throw new FileRefused("empty-file", "ファイルが空です。", "The file is empty.");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (filled(rows.get(i)) >= NEARLY_FULL * fullest) {
                checkWords(rows.get(i));
                return i;
            }
        }
        throw new IllegalStateException("the fullest row is nearly as full as itself");
    }

    private static int filled(List<String> row) {
        int filled = 0;
        for (var cell : row) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    private static void checkWords(List<String> header) {
        for (var cell : header) {
            if (DECIMAL.matcher(cell).matches() || ShapePlace.looksLike(cell)) {
                throw new FileRefused(
                        "no-header",
                        "見出しの行がありません（最初の行がデータのようです: " + cell.strip() + "）。列の名前の行を付けてください。",
                        "There is no row with names of columns: the first row looks like data ("
                                + cell.strip()
                                + "). Add one.");
            }
        }
    }

    /** What stands above the header, on one line. */
    static String title(List<List<String>> rows, int header) {
        var words = new ArrayList<String>();
        for (var row : rows.subList(0, header)) {
            for (var cell : row) {
                if (!cell.isBlank()) {
                    words.add(cell.strip());
                }
            }
        }
        return String.join(" ", words);
    }

    /** Tells that rows above the header are not data. */
    static void tell(String title, int rowNumber, List<ImportIssue> remarks) {
        if (rowNumber > 1) {
            var shown = title.length() > 100 ? title.substring(0, 100) + "…" : title;
            remarks.add(
                    ImportIssue.info(
                            "rows-above-header",
                            rowNumber,
                            rowNumber + " 行目を見出しとして読みます。上の行はデータとして読みません: " + shown,
                            "Row "
                                    + rowNumber
                                    + " is taken for the header; what is above it is no data: "
                                    + shown));
        }
    }
}
