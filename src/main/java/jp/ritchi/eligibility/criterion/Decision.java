package jp.ritchi.eligibility.criterion;

import jp.ritchi.eligibility.Outcome;

/**
 * Three-valued: clear where the margin is larger than the doubt and the data is complete where
 * completeness matters, else unknown.
 *
 * @param margin how far on the right side the value is; negative is what is missing
 * @param onTheLine whether a margin of 0 is met
 * @param uncertainty how far the margin may be off, 0 when exact, infinite when nothing is known
 * @param covered whether the data is known to be complete around the site
 * @param completeForMet whether it is "met" that more data could overturn, and not "not met"
 */
record Decision(
        double margin,
        boolean onTheLine,
        double uncertainty,
        boolean covered,
        boolean completeForMet) {

    Outcome outcome() {
        if (isUncovered() || isTooClose()) {
            return Outcome.UNKNOWN;
        }
        return isRight() ? Outcome.MET : Outcome.NOT_MET;
    }

    boolean isRight() {
        return onTheLine ? margin >= 0 : margin > 0;
    }

    /** Whether data that is not there could overturn it. */
    boolean isUncovered() {
        return !covered && isRight() == completeForMet;
    }

    boolean isTooClose() {
        return Math.abs(margin) < uncertainty;
    }
}
