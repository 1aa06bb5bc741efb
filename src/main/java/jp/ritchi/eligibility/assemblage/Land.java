package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;

/**
 * Parcels as a graph in flat arrays: what each measures and which others it touches.
 *
 * @param area square metres
 * @param perimeter metres
 * @param lots planned lots; 0 where nobody said
 * @param reach bit i is set when the whole parcel meets the place-bound requirements in the i-th
 *     way, such as lying within the radius of the i-th interchange; a set must have one way in
 *     common
 * @param start the neighbours of p are {@code neighbour[start[p]]} to {@code start[p + 1] - 1}
 * @param neighbour in ascending order for each parcel
 * @param shared metres of boundary in common with that neighbour
 */
@SuppressWarnings("ArrayRecordComponent")
record Land(
        double[] area,
        double[] perimeter,
        int[] lots,
        long[] reach,
        int[] start,
        int[] neighbour,
        double[] shared) {

    int size() {
        return area.length;
    }

    /** The graph of pairs {@code first[i]}, {@code second[i]} that share {@code length[i]}. */
    static Land of(Measured parcels, int[] first, int[] second, double[] length) {
        int size = parcels.area.length;
        int[] start = new int[size + 1];
        for (int i = 0; i < first.length; i++) {
            start[first[i] + 1]++;
            start[second[i] + 1]++;
        }
        for (int p = 0; p < size; p++) {
            start[p + 1] += start[p];
        }
        int[] next = Arrays.copyOf(start, size);
        int[] neighbour = new int[start[size]];
        double[] shared = new double[start[size]];
        for (int i = 0; i < first.length; i++) {
            neighbour[next[first[i]]] = second[i];
            shared[next[first[i]]++] = length[i];
            neighbour[next[second[i]]] = first[i];
            shared[next[second[i]]++] = length[i];
        }
        return new Land(
                parcels.area,
                parcels.perimeter,
                parcels.lots,
                parcels.reach,
                start,
                neighbour,
                shared);
    }

    /** What is known of each parcel by itself. */
    record Measured(double[] area, double[] perimeter, int[] lots, long[] reach) {}

    /** The same land on which some parcels reach less. */
    Land withReach(long[] less) {
        return new Land(area, perimeter, lots, less, start, neighbour, shared);
    }
}
