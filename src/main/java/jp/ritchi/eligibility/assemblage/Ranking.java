package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;

/** Orders of parcels in which equal ones keep the order of their numbers. */
final class Ranking {
    private Ranking() {}

    static int[] byFallingArea(Land land) {
        return byFalling(land.area());
    }

    static int[] byFalling(double[] values) {
        var numbers = new Integer[values.length];
        Arrays.setAll(numbers, i -> i);
        Arrays.sort(
                numbers,
                (a, b) -> {
                    int byValue = Double.compare(values[b], values[a]);
                    return byValue != 0 ? byValue : Integer.compare(a, b);
                });
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }

    static int[] placesIn(int[] order) {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }
}
