package jp.ritchi.ingest.format.dbf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as dBASE writes them, in digits. A number comes out as {@link Double} when that gives
 * back every digit that is written, else as {@link BigDecimal}.
 */
final class DbfNumber {
    private static final int SAFE_DIGITS = 15;
    private static final int LONG_DIGITS = 18;
    private static final int MAX_DIGITS = 64;

    private DbfNumber() {}

    /** Whether the field holds nothing: padding, or the stars of a value that was too wide. */
    static boolean isBlank(byte[] record, int from, int to) {
        for (int i = from; i < to; i++) {
            if (record[i] != ' ' && record[i] != 0 && record[i] != '*') {
                return false;
            }
        }
        return true;
    }

    /** Whether all whole numbers of a width fit in a long. */
    static boolean fitsLong(int length) {
        return length <= LONG_DIGITS;
    }

    /** The whole number, absent when it is none. */
    static @Nullable Long whole(byte[] record, int from, int to) {
        var text = text(record, from, to);
        try {
            return Long.valueOf(text.startsWith("+") ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number, absent when it is none or endless. */
    static @Nullable Number decimal(byte[] record, int from, int to) {
        var text = text(record, from, to);
        try {
            if (text.length() > MAX_DIGITS || text.isEmpty() || !isPlain(text)) {
                return null;
            }
            double number = Double.parseDouble(text);
            if (digits(text) <= SAFE_DIGITS) {
                return Double.isFinite(number) ? number : null;
            }
            var written = new BigDecimal(text);
            return Double.isFinite(number) && isExact(written, number) ? (Number) number : written;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether the number, rounded to the places that are written, is what is written. */
    private static boolean isExact(BigDecimal written, double number) {
        return new BigDecimal(number)
                        .setScale(written.scale(), RoundingMode.HALF_EVEN)
                        .compareTo(written)
                == 0;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        // An exponent of a thousand would take a thousand digits to write out.
        return exponent < 0 || text.length() - exponent <= 5;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E') {
                break;
            }
            boolean counts = digits > 0 ? Character.isDigit(c) : c >= '1' && c <= '9';
            digits += counts ? 1 : 0;
        }
        return digits;
    }

    private static String text(byte[] record, int from, int to) {
        return new String(record, from, to - from, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }
}
