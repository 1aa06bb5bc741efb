package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import jp.ritchi.eligibility.Outcome;

/**
 * What the distances of a site's nearest and farthest part mean for a radius, given how far they
 * may be off. A margin that is smaller than the uncertainty decides nothing.
 *
 * @param uncertainty metres; infinite when the distances say nothing
 * @param covered whether whatever is within the radius would be known to us
 */
record Nearness(double anyPart, double whole, double radius, double uncertainty, boolean covered) {

    Outcome outcome() {
        if (straddles() || isOutside() && !covered || isTooClose()) {
            return Outcome.UNKNOWN;
        }
        return isOutside() ? Outcome.NOT_MET : Outcome.MET;
    }

    boolean straddles() {
        return anyPart <= radius && whole > radius;
    }

    boolean isOutside() {
        return anyPart > radius;
    }

    /** Whether the outcome would be clear if the positions were exact, and is not. */
    boolean isTooClose() {
        return !straddles() && (covered || !isOutside()) && margin() < uncertainty;
    }

    /** How far from the line the part lies that decides. */
    double margin() {
        return toMillimetre(isOutside() ? anyPart - radius : radius - whole);
    }

    /** How much nearer the whole site must come to be inside beyond doubt. */
    double missing() {
        return toMillimetre(whole - radius + uncertainty);
    }
}
