package jp.ritchi.ingest.format.tabular;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a spreadsheet has for its reader and that stand for no thing: totals, told by the word
 * in their first cell, and remarks, told by their sign in the only cell that is not empty.
 */
final class FootRows {
    private static final Set<String> TOTALS =
            Set.of("計", "合計", "総計", "小計", "総合計", "total", "subtotal", "grandtotal");
    private static final Pattern REMARK =
            Pattern.compile("[※*].*|[(]?注[0-9]*[):：.．、].*|(備考|出典|資料|注記|出所)[:：].*", Pattern.DOTALL);
    private static final int LEAST_COLUMNS = 3;

    private FootRows() {}

    /** Why a row is kept out; absent when it is one of data. */
    static @Nullable Text problem(int columns, IntFunction<String> texts) {
        if (columns < LEAST_COLUMNS) {
            return null;
        }
        String first = null;
        int filled = 0;
        for (int i = 0; i < columns; i++) {
            var text = texts.apply(i);
            if (!text.isBlank()) {
                filled++;
                first = first == null ? plain(text) : first;
            }
        }
        if (first == null) {
            return null;
        }
        if (TOTALS.contains(first)) {
            return new Text(
                    "合計の行のようです（「" + first + "」）。データではないとみて取り込みません。データなら、最初のセルを別の言葉にしてください。",
                    "This looks like a row of totals (“"
                            + first
                            + "”) and is left out. If it is data, write another word into its first cell.");
        }
        return filled == 1 && REMARK.matcher(first).matches()
                ? new Text(
                        "表の下の注記のようです。データではないとみて取り込みません。",
                        "This looks like a remark below the table and is left out.")
                : null;
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
