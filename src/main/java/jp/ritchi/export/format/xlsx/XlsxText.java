package jp.ritchi.export.format.xlsx;

import java.util.Map;
import java.util.regex.Pattern;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.text.Text;

/** Texts as cells of Excel can hold them. */
final class XlsxText {
    /** What Excel keeps of a cell. */
    static final int LONGEST = 32_767;

    static final Remarks.Kind CUT =
            new Remarks.Kind(
                    "text-cut",
                    new Text(
                            "Excel のセルに入る " + LONGEST + " 文字を超える文字列を切りました。",
                            "Texts longer than the "
                                    + LONGEST
                                    + " characters of a cell were cut."));
    static final Remarks.Kind CONTROL =
            new Remarks.Kind(
                    "control-character",
                    new Text(
                            "Excel に書けない制御文字を、Excel の書き方 _x0000_ の形で書きました。",
                            "Control characters were written as Excel writes them, as _x0000_."));

    /** What a workbook cannot hold, and what it would take for a character written that way. */
    private static final Pattern SPECIAL =
            Pattern.compile(
                    "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\r|_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    /** The text without what XML has no room for; Excel reads it back. */
    static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    static boolean needsEscape(String text) {
        return SPECIAL.matcher(text).find();
    }

    /** The beginning of a text that fits a cell; characters stay whole. */
    static String shortened(String text) {
        var safe = escaped(text);
        if (safe.length() <= LONGEST) {
            return safe;
        }
        boolean inside = Character.isHighSurrogate(safe.charAt(LONGEST - 1));
        return safe.substring(0, inside ? LONGEST - 1 : LONGEST);
    }

    /** The title of a column and what its codes mean. */
    static String codes(Column column) {
        var text = new StringBuilder(column.explained());
        for (Map.Entry<String, Text> code : column.codes().entrySet()) {
            text.append("\n").append(code.getKey()).append(" = ");
            text.append(code.getValue().ja()).append(" / ").append(code.getValue().en());
        }
        return text.toString();
    }
}
