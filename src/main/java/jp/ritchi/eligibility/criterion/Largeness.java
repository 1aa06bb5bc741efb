package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toSquareMetre;

import jp.ritchi.eligibility.Outcome;

/**
 * What an area means for a minimum that is meant "about", given how far the area may be off.
 *
 * @param hectares to the square metre
 * @param uncertainty in hectares to the square metre; infinite when it cannot be said
 */
record Largeness(double hectares, double minimum, double tolerancePercent, double uncertainty) {

    /** The least that may still pass for "about" the minimum. */
    double least() {
        return toSquareMetre(minimum * (1 - tolerancePercent / 100));
    }

    double margin() {
        return toSquareMetre(hectares - minimum);
    }

    Outcome outcome() {
        if (isAbout() || isTooClose()) {
            return Outcome.UNKNOWN;
        }
        return hectares >= minimum ? Outcome.MET : Outcome.NOT_MET;
    }

    boolean isAbout() {
        return hectares < minimum && hectares >= least();
    }

    /** Whether the outcome would be clear if the boundary were exact, and is not. */
    boolean isTooClose() {
        double spare = hectares >= minimum ? margin() : toSquareMetre(least() - hectares);
        return !isAbout() && spare < uncertainty;
    }

    /** How much larger the site must be to be large enough beyond doubt. */
    double missing() {
        return toSquareMetre(minimum - hectares + uncertainty);
    }
}
