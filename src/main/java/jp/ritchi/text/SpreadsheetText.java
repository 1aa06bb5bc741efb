package jp.ritchi.text;

import java.util.regex.Pattern;

/**
 * Texts in files that spreadsheets open without asking. A text that would be taken for a formula
 * gets an apostrophe in front, and so does one that already looks like that, so that {@link
 * #original} gives back what was there.
 */
public final class SpreadsheetText {
    private static final String FORMULA = "[\\s\\p{Cntrl}]*[=+\\-@\\t\\r＝＋－＠]";
    private static final Pattern RISKY = Pattern.compile("^'*" + FORMULA);
    private static final Pattern MADE_SAFE = Pattern.compile("^'+" + FORMULA);

    private SpreadsheetText() {}

    /** The text, with an apostrophe in front where a spreadsheet would compute it. */
    public static String safe(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /** Whether {@link #safe} changes the text. */
    public static boolean isRisky(String text) {
        return !text.isEmpty() && mayBeRisky(text.charAt(0)) && RISKY.matcher(text).find();
    }

    /** What {@link #safe} was given. */
    public static String original(String safe) {
        return safe.startsWith("'") && MADE_SAFE.matcher(safe).find() ? safe.substring(1) : safe;
    }

    /** Most texts begin with a letter; they need no pattern. */
    private static boolean mayBeRisky(char first) {
        return "'=+-@＝＋－＠".indexOf(first) >= 0
                || first <= ' '
                || Character.isWhitespace(first)
                || Character.isISOControl(first);
    }
}
