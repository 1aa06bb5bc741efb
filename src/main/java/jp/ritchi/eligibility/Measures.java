package jp.ritchi.eligibility;

import java.util.Locale;

/**
 * Numbers as findings state them. Values are compared after rounding to the precision in which they
 * are shown (1 mm, 1 m²), so that what a reader sees and what was decided never disagree.
 */
public final class Measures {
    private Measures() {}

    /** Rounds metres to the millimetre. */
    public static double toMillimetre(double metres) {
        return Math.round(metres * 1_000) / 1_000.0;
    }

    /** Rounds hectares to 0.0001, that is to the square metre. */
    public static double toSquareMetre(double hectares) {
        return Math.round(hectares * 10_000) / 10_000.0;
    }

    /** Metres for a sentence: "1,234.567". */
    public static String metres(double metres) {
        return String.format(Locale.ROOT, "%,.3f", metres);
    }

    /** Hectares for a sentence: "3.0000". */
    public static String hectares(double hectares) {
        return String.format(Locale.ROOT, "%,.4f", hectares);
    }
}
