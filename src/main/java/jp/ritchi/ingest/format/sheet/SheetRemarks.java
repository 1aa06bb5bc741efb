package jp.ritchi.ingest.format.sheet;

import java.util.List;
import jp.ritchi.ingest.ImportIssue;

/** What a person may not see in a sheet, or see and not find in its rows. */
final class SheetRemarks {
    private SheetRemarks() {}

    static void add(List<ImportIssue> remarks, SheetFacts facts, long headerRow, boolean hidden) {
        if (hidden) {
            remarks.add(info("hidden-sheet", "非表示のシートです。", "The sheet is hidden."));
        }
        if (facts.hiddenRows() > 0) {
            remarks.add(
                    info(
                            "hidden-rows",
                            "非表示の行が " + facts.hiddenRows() + " 行あります。ほかの行と同じように読みます。",
                            facts.hiddenRows()
                                    + " rows are hidden; they are read like the others."));
        }
        if (facts.hiddenColumns()) {
            remarks.add(
                    info(
                            "hidden-columns",
                            "非表示の列があります。ほかの列と同じように読みます。",
                            "Some columns are hidden; they are read like the others."));
        }
        merged(remarks, facts, headerRow);
    }

    private static void merged(List<ImportIssue> remarks, SheetFacts facts, long headerRow) {
        var inHeader = facts.mergesInRow(headerRow);
        if (!inHeader.isEmpty()) {
            var ranges = String.join(", ", inHeader.subList(0, Math.min(5, inHeader.size())));
            remarks.add(
                    ImportIssue.warning(
                            "merged-header",
                            (int) headerRow,
                            "見出しのセルが結合されています（" + ranges + "）。名前は左端の列だけに付き、ほかは「列3」のような名前になります。",
                            "Cells of the header are merged ("
                                    + ranges
                                    + "). Only the first column"
                                    + " gets the name, the others are called like “列3”."));
        }
        int below = facts.merges().size() - inHeader.size();
        if (below > 0) {
            remarks.add(
                    ImportIssue.warning(
                                    "merged-cells",
                                    0,
                                    "結合されたセルが " + below + " か所あります。値は左上のセルの行だけに入ります。",
                                    "There are "
                                            + below
                                            + " merged ranges; only the row of their first"
                                            + " cell has the value.")
                            .ofFile());
        }
    }

    private static ImportIssue info(String code, String ja, String en) {
        return ImportIssue.info(code, 0, ja, en).ofFile();
    }
}
