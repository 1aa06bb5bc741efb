package jp.ritchi.ingest.format.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;

/**
 * What a large file holds that its beginning did not show: properties that are not among the
 * fields, and values of another kind than their field.
 */
final class LateFields {
    private static final int MAX_NAMES = 100;

    private final Map<String, long[]> unknown = new LinkedHashMap<>();
    private final Map<String, long[]> otherKind = new LinkedHashMap<>();

    /** Counts a value of a property that is no field. */
    void unknown(String name, long number) {
        count(unknown, name, number);
    }

    /** Counts a value that is told as text because its kind is not the field's. */
    void otherKind(String name, long number) {
        count(otherKind, name, number);
    }

    private static void count(Map<String, long[]> counts, String name, long number) {
        var known = counts.get(name);
        if (known == null && counts.size() >= MAX_NAMES) {
            known = counts.computeIfAbsent("…", n -> new long[] {0, number});
        } else if (known == null) {
            known = new long[] {0, number};
            counts.put(name, known);
        }
        known[0]++;
    }

    List<ImportIssue> issues() {
        var issues = new ArrayList<ImportIssue>();
        unknown.forEach(
                (name, count) ->
                        issues.add(
                                issue(
                                        "field-found-late",
                                        name,
                                        count,
                                        " は、ファイルの後ろの方で初めて出てくる属性です。取り込まれません。最初の地物にもこの属性を付ける（値は null で可）と取り込めます。",
                                        " first appears far into the file and is not taken. Give"
                                                + " it to the first feature too, with the value"
                                                + " null, and it will be.")));
        otherKind.forEach(
                (name, count) ->
                        issues.add(
                                issue(
                                        "field-kind-changes",
                                        name,
                                        count,
                                        " に、はじめの方の地物とは違う種類の値があります。文字として読みました。",
                                        " has values of another kind than in the first features."
                                                + " They are read as text.")));
        return issues;
    }

    private static ImportIssue issue(String code, String name, long[] count, String ja, String en) {
        return new ImportIssue(
                code,
                Severity.WARNING,
                (int) Math.min(count[1], Integer.MAX_VALUE),
                name,
                new Text(
                        "「" + name + "」" + ja + "（" + count[0] + " 件、" + count[1] + " 番目から）",
                        "“"
                                + name
                                + "”"
                                + en
                                + " ("
                                + count[0]
                                + " values, from feature "
                                + count[1]
                                + " on)"));
    }
}
