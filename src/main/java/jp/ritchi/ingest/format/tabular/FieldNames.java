package jp.ritchi.ingest.format.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;

/** Unique names for the columns of a header; what had to be made up is told. */
final class FieldNames {
    static final int MAX_COLUMNS = 1_000;
    private static final int MAX_NAME = 200;

    private FieldNames() {}

    static List<String> of(List<String> header, List<ImportIssue> remarks) {
        if (header.size() > MAX_COLUMNS) {
            throw new FileRefused(
                    "too-many-columns",
                    "列が多すぎます（" + header.size() + " 列。" + MAX_COLUMNS + " 列まで）。",
                    header.size() + " columns are too many; at most " + MAX_COLUMNS + ".");
        }
        var names = new ArrayList<String>();
        var used = new HashSet<String>(header);
        var taken = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip().replaceAll("\\s+", " ");
            name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
            name = name.isEmpty() ? "列" + (i + 1) : name;
            if (!taken.add(name)) {
                twice.add(name);
                int n = 2;
                while (used.contains(name + " (" + n + ")")
                        || taken.contains(name + " (" + n + ")")) {
                    n++;
                }
                name = name + " (" + n + ")";
                taken.add(name);
            }
            names.add(name);
        }
        if (!twice.isEmpty()) {
            remarks.add(
                    ImportIssue.warning(
                                    "duplicate-column",
                                    0,
                                    "同じ名前の列があります。後のものに番号を付けました: " + String.join(", ", twice),
                                    "Several columns have the same name; the later ones got a number: "
                                            + String.join(", ", twice))
                            .ofFile());
        }
        return names;
    }
}
