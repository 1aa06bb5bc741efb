package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Land made up at random, the same for the same seed: cells of a grid with some sides closed. */
final class RandomLand {
    private final SplittableRandom random;

    RandomLand(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** At most {@code most} parcels of 100 to 900 m² that are reached in up to three ways. */
    Land small(int most) {
        int width = random.nextInt(1, 5);
        int height = Math.max(1, Math.min(random.nextInt(1, 6), most / width));
        return grid(width, height, random.nextInt(1, 4), 0.75);
    }

    /** A grid in which neighbours touch with the given chance. */
    Land grid(int width, int height, int ways, double touching) {
        int size = width * height;
        double[] area = new double[size];
        double[] perimeter = new double[size];
        int[] lots = new int[size];
        long[] reach = new long[size];
        for (int p = 0; p < size; p++) {
            area[p] = 100 * random.nextInt(1, 10);
            perimeter[p] = 4 * Math.sqrt(area[p]) * random.nextDouble(1, 1.5);
            lots[p] = random.nextInt(3);
            reach[p] = random.nextInt(8) == 0 ? 0 : random.nextLong(1, 1L << ways);
        }
        var pairs = new ArrayList<int[]>();
        for (int p = 0; p < size; p++) {
            if (p % width + 1 < width && random.nextDouble() < touching) {
                pairs.add(new int[] {p, p + 1});
            }
            if (p + width < size && random.nextDouble() < touching) {
                pairs.add(new int[] {p, p + width});
            }
        }
        return land(new Land.Measured(area, perimeter, lots, reach), pairs);
    }

    private Land land(Land.Measured parcels, List<int[]> pairs) {
        return Land.of(
                parcels,
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                pairs.stream().mapToDouble(pair -> random.nextDouble(2, 10)).toArray());
    }

    /** A wish that is sometimes easy and sometimes impossible. */
    Wish wish(Land land) {
        int size = land.size();
        int[] must =
                random.ints(random.nextInt(4) == 0 ? random.nextInt(1, 4) : 0, 0, size)
                        .distinct()
                        .sorted()
                        .toArray();
        return new Wish(
                random.nextDouble(50, 3_500),
                random.nextInt(3) == 0 ? random.nextInt(5) : 0,
                must,
                random.nextInt(5) == 0 ? random.nextInt(Math.max(1, must.length), 8) : size,
                random.nextInt(1, 6));
    }
}
