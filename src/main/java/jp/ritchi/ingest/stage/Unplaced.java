package jp.ritchi.ingest.stage;

import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.table.SourceRecord;

/** Counts the rows that are taken without a place; nobody finds them on the map. */
final class Unplaced {
    private long rows;
    private long first;

    void add(SourceRecord record) {
        first = rows++ == 0 ? record.number() : first;
    }

    /** One issue for all of them. */
    void tell(ImportReport report) {
        if (rows > 0) {
            report.add(
                    ImportIssue.warning(
                            "rows-without-place",
                            (int) Math.min(first, Integer.MAX_VALUE),
                            "図形のない行が "
                                    + rows
                                    + " 件あります（最初は "
                                    + first
                                    + " 件目）。取り込みますが、地図には出ず、表と検索だけで見つかります。図形があるはずなら、ファイルか読み方（位置の列）を確かめてください。",
                            rows
                                    + " rows have no geometry (the first is number "
                                    + first
                                    + "). They are taken, but are found in the table and by search only, not on the map. If they should have one, check the file, or which columns are its place."));
        }
    }
}
