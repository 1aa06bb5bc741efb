package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A set of parcels with its measures.
 *
 * @param members ascending
 * @param area square metres
 * @param compactness 4π × area / perimeter², 1 for a circle
 */
@SuppressWarnings("ArrayRecordComponent")
record Assembly(int[] members, double area, double compactness) {
    /**
     * Fewest parcels first, then the more compact to two decimals, then the one with the smaller
     * area beyond the need, and last by number, so that no two are equal.
     */
    static final Comparator<Assembly> BEST_FIRST =
            Comparator.comparingInt(Assembly::size)
                    .thenComparingLong(set -> -Math.round(set.compactness * 100))
                    .thenComparingDouble(Assembly::area)
                    .thenComparing(Assembly::members, Arrays::compare);

    /** Measures a set; the sums run in ascending order, so that they do not depend on the way. */
    static Assembly of(Land land, int[] members) {
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        double area = 0;
        double perimeter = 0;
        for (int p : sorted) {
            area += land.area()[p];
            perimeter += land.perimeter()[p];
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                if (Arrays.binarySearch(sorted, land.neighbour()[e]) >= 0) {
                    perimeter -= land.shared()[e];
                }
            }
        }
        return new Assembly(sorted, area, 4 * Math.PI * area / (perimeter * perimeter));
    }

    int size() {
        return members.length;
    }

    boolean isSame(Assembly other) {
        return Arrays.equals(members, other.members);
    }

    /** Whether at most half of what either adds to the given parcels is added by the other too. */
    boolean differsFrom(Assembly other, Wish wish) {
        int common = 0;
        for (int p : members) {
            if (!wish.isMust(p) && Arrays.binarySearch(other.members, p) >= 0) {
                common++;
            }
        }
        int given = wish.must().length;
        return 2 * common <= Math.min(size(), other.size()) - given
                && Math.min(size(), other.size()) > given;
    }
}
