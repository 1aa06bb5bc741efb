package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;

/**
 * A number of parcels below which no set can have the area wished for. A connected set of k parcels
 * has one from which all others are at most ⌊k/2⌋ neighbours away, so that it cannot have more area
 * than that parcel and the k − 1 largest around it.
 */
final class FewestBound {
    private final Land land;
    private final Wish wish;
    private final Steps steps;
    private final double enough;
    private final int[] seen;
    private final int[] queue;
    private int round;

    FewestBound(Land land, Wish wish, Steps steps) {
        this.land = land;
        this.wish = wish;
        this.steps = steps;
        this.enough = wish.area() * (1 - 1e-12);
        this.seen = new int[land.size()];
        this.queue = new int[land.size()];
    }

    /** The bound; {@code most} + 1 when no set of {@code most} parcels can be enough. */
    int find(int most) {
        return wish.must().length > 0 ? aroundMust(most) : anywhere(most);
    }

    private int anywhere(int most) {
        int proven = Math.max(1, wherever(most));
        for (int radius = proven / 2; 2 * radius <= most; radius++) {
            int least = 2 * radius + 2;
            for (int centre = 0; centre < land.size() && least > Math.max(proven, 2 * radius); ) {
                if (!steps.spend(1)) {
                    return Math.max(proven, 2 * radius);
                }
                least = Math.min(least, around(centre++, radius));
            }
            if (least <= 2 * radius + 1) {
                return Math.min(most + 1, Math.max(proven, least));
            }
        }
        return most + 1;
    }

    /** How many of the largest parcels it takes, wherever they are. */
    private int wherever(int most) {
        double[] areas = new double[land.size()];
        for (int p = 0; p < areas.length; p++) {
            areas[p] = land.reach()[p] == 0 ? 0 : land.area()[p];
        }
        Arrays.sort(areas);
        double sum = 0;
        int count = 0;
        while (count < areas.length && count <= most && sum < enough) {
            sum += areas[areas.length - ++count];
        }
        return sum < enough ? most + 1 : count;
    }

    /**
     * The least of 2 × radius and 2 × radius + 1 parcels that could do around a centre, or more.
     */
    private int around(int centre, int radius) {
        if (land.reach()[centre] == 0) {
            return Integer.MAX_VALUE;
        }
        int count = walk(centre, radius);
        double[] largest = largest(count, 2 * radius);
        double sum = land.area()[centre];
        for (int i = 0; i < largest.length; i++) {
            if (sum >= enough) {
                break;
            }
            sum += largest[i];
            if (i == largest.length - 1 && sum >= enough) {
                return 2 * radius + 1;
            }
        }
        return sum >= enough ? 2 * radius : Integer.MAX_VALUE;
    }

    /** Fills the queue with all parcels up to {@code hops} neighbours away; returns how many. */
    private int walk(int from, int hops) {
        int mark = ++round;
        int head = 0;
        int tail = 0;
        queue[tail++] = from;
        seen[from] = mark;
        for (int hop = 0; hop < hops && head < tail; hop++) {
            for (int end = tail; head < end; head++) {
                int p = queue[head];
                for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                    int q = land.neighbour()[e];
                    if (seen[q] != mark && (land.reach()[q] & land.reach()[from]) != 0) {
                        seen[q] = mark;
                        queue[tail++] = q;
                    }
                }
            }
        }
        steps.spend(tail);
        return tail;
    }

    /** The areas of the largest {@code most} of the queue without its first, falling. */
    private double[] largest(int count, int most) {
        double[] kept = new double[most];
        int size = 0;
        for (int i = 1; i < count; i++) {
            double area = land.area()[queue[i]];
            if (size == most && (most == 0 || area <= kept[most - 1])) {
                continue;
            }
            int at = size < most ? size++ : most - 1;
            for (; at > 0 && kept[at - 1] < area; at--) {
                kept[at] = kept[at - 1];
            }
            kept[at] = area;
        }
        return kept;
    }

    /** With given parcels: they count anyhow, and all others lie around the first of them. */
    private int aroundMust(int most) {
        double given = 0;
        for (int p : wish.must()) {
            given += land.area()[p];
        }
        for (int k = wish.must().length; k <= most; k++) {
            if (!steps.spend(1)) {
                return k;
            }
            int count = walk(wish.must()[0], k - 1);
            if (holdsMust() && given + rest(count, k - wish.must().length) >= enough) {
                return k;
            }
        }
        return most + 1;
    }

    private boolean holdsMust() {
        return Arrays.stream(wish.must()).allMatch(p -> seen[p] == round);
    }

    private double rest(int count, int most) {
        return Arrays.stream(queue, 0, count)
                .filter(p -> !wish.isMust(p))
                .mapToDouble(p -> land.area()[p])
                .boxed()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(most)
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
