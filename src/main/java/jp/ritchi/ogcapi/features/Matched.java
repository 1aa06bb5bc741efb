package jp.ritchi.ogcapi.features;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many features match.
 *
 * @param estimated whether the number is only about right; it has two digits that count then
 */
record Matched(long number, boolean estimated) {

    /** Rounded so far that it does not tell one row more from one row less. */
    static Matched about(double number) {
        return new Matched(BigDecimal.valueOf(number).round(new MathContext(2)).longValue(), true);
    }
}
