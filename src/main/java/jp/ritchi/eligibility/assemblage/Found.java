package jp.ritchi.eligibility.assemblage;

import java.util.List;

/**
 * What a search came to.
 *
 * @param sets the alternatives, best first; empty when there is none
 * @param proof what is proven about the first of them
 * @param atLeast no set has fewer parcels than this
 * @param explored how many steps were taken
 * @param stoppedByClock whether the search was cut short by time and not by its count of steps
 * @param largest the most area that touching parcels have together that can all be reached in one
 *     way, square metres
 */
record Found(
        List<Assembly> sets,
        Proof proof,
        int atLeast,
        long explored,
        boolean stoppedByClock,
        double largest) {

    /** Other sets in place of these, of which only the bound is known to hold. */
    Found with(List<Assembly> others) {
        boolean fewest = others.get(0).size() <= atLeast;
        return new Found(
                List.copyOf(others),
                fewest ? Proof.FEWEST : Proof.GAP,
                atLeast,
                explored,
                stoppedByClock,
                largest);
    }

    /** How much is proven. */
    enum Proof {
        /** No better set exists, in number, compactness and area. */
        EXACT,
        /** No set has fewer parcels; a more compact one may exist. */
        FEWEST,
        /** A set with fewer parcels may exist, down to the bound. */
        GAP,
        /** It is proven that there is no set. */
        NONE,
        /** None was found, which proves nothing. */
        UNDECIDED
    }
}
