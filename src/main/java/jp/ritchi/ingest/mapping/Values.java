package jp.ritchi.ingest.mapping;

import java.math.BigDecimal;

/** How values of a file are written as text. */
final class Values {
    private static final int SHOWN = 60;

    private Values() {}

    /** Numbers without an exponent, and without a fraction where they have none. */
    static String text(Object value) {
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                return number.toString();
            }
            return plain(new BigDecimal(number.toString()));
        }
        return value instanceof BigDecimal number ? plain(number) : value.toString();
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > 100 ? stripped.toString() : stripped.toPlainString();
    }

    /** The beginning of a value, for a sentence. */
    static String shown(Object value) {
        var text = text(value);
        return text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
