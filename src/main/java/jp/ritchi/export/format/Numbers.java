package jp.ritchi.export.format;

import java.math.BigDecimal;
import tools.jackson.core.io.NumberOutput;

/** Numbers as texts that give the same number again, never with an exponent. */
public final class Numbers {
    private Numbers() {}

    /** The fewest digits that no other number has. */
    public static String plain(double number) {
        return plain(NumberOutput.toString(number, true));
    }

    /** A number as PostgreSQL writes it; words for what is no number stay as they are. */
    public static String plain(String number) {
        return number.indexOf('e') >= 0 || number.indexOf('E') >= 0
                ? new BigDecimal(number).toPlainString()
                : number;
    }

    /** Whether a text of a numeric column is a number, and not {@code NaN} or an infinity. */
    public static boolean isNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }
}
