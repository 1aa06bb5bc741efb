package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;

/**
 * What a set of parcels is wanted for.
 *
 * @param area the least area together, square metres
 * @param lots the least planned lots together
 * @param must the parcels that every set contains, ascending
 * @param most how many parcels a set may have
 * @param alternatives how many sets are wanted
 */
@SuppressWarnings("ArrayRecordComponent")
record Wish(double area, int lots, int[] must, int most, int alternatives) {
    boolean isMust(int parcel) {
        return Arrays.binarySearch(must, parcel) >= 0;
    }
}
