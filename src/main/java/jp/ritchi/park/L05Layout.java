package jp.ritchi.park;

import java.util.List;
import java.util.Objects;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ksj.FieldRules;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;

/**
 * Whether the fields of an L05 file lie where the documentation says, or one later. Told by the
 * year of completion, the only value that cannot be taken for another: a whole number of four
 * digits. What fits both or neither is not clear.
 *
 * @param documented whether 008 holds years
 * @param later whether 009 holds years
 */
record L05Layout(boolean documented, boolean later) {
    static L05Layout of(SourceTable table, List<SourceRecord> first) {
        return new L05Layout(holdsYears(table, first, 8), holdsYears(table, first, 9));
    }

    /** All values, at least one of them, are years or "unknown". */
    private static boolean holdsYears(SourceTable table, List<SourceRecord> first, int number) {
        var place = table.find(FieldRules.spelling(table, L05Product.name(number)));
        if (place.isEmpty()) {
            return false;
        }
        var values =
                first.stream()
                        .map(record -> record.values()[place.get()])
                        .filter(Objects::nonNull)
                        .map(value -> value.toString().strip().replaceFirst("\\.0$", ""))
                        .filter(value -> !value.isEmpty() && !value.matches("0|9999"))
                        .toList();
        return !values.isEmpty() && values.stream().allMatch(v -> v.matches("(18|19|20)\\d\\d"));
    }

    boolean isClear() {
        return documented != later;
    }

    boolean shifted() {
        return later;
    }

    ImportIssue told() {
        if (!isClear()) {
            return ImportIssue.warning(
                            "l05-fields-unclear",
                            0,
                            "L05 の 007〜012 の並びが文書と違う可能性があり、値からも判断できません（事業完了年が 008 にも 009 にも見当たりません）。事業主体・完了年・面積は対応付けていません。値を見て対応付けてください。",
                            "The fields 007 to 012 of L05 may not be those of the documentation, and the"
                                    + " values do not tell (a year of completion is found neither in"
                                    + " 008 alone nor in 009 alone). Developer, year and areas are"
                                    + " left out; look at the values and map them.")
                    .ofFile();
        }
        var where = later ? "008〜012" : "007〜011";
        var en = later ? "008 to 012, one later than documented" : "007 to 011, as documented";
        return ImportIssue.warning(
                        "l05-fields-told-by-values",
                        0,
                        "L05 の文書と実際のファイルは項目の並びが食い違うことがあります。このファイルでは値から、事業主体・完了年・面積を "
                                + where
                                + " と判断しました。最初の行で確かめてください。",
                        "Documentation and files of L05 disagree on their fields. By its values this file"
                                + " has developer, year and areas in "
                                + en
                                + ". Check the first rows.")
                .ofFile();
    }
}
