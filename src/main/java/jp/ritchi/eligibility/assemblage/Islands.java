package jp.ritchi.eligibility.assemblage;

/**
 * Takes away the ways to reach parcels on stretches of touching land that together are too small,
 * or on which a parcel is missing that must be in: no set can be there.
 */
final class Islands {
    private final Land land;
    private final Wish wish;
    private final long[] left;
    private final int[] queue;
    private double largest;

    Islands(Land land, Wish wish) {
        this.land = land;
        this.wish = wish;
        this.left = new long[land.size()];
        this.queue = new int[land.size()];
        for (int bit = 0; bit < Long.SIZE; bit++) {
            way(1L << bit);
        }
    }

    /** The land on which only those parcels can be reached that may be in a set. */
    Land promising() {
        return land.withReach(left);
    }

    boolean isEmpty() {
        for (long reach : left) {
            if (reach != 0) {
                return false;
            }
        }
        return true;
    }

    /** The most area of one stretch that has all parcels that must be in. */
    double largest() {
        return largest;
    }

    private void way(long bit) {
        var seen = new boolean[land.size()];
        for (int p = 0; p < land.size(); p++) {
            if ((land.reach()[p] & bit) != 0 && !seen[p]) {
                stretch(p, bit, seen);
            }
        }
    }

    private void stretch(int from, long bit, boolean[] seen) {
        int tail = 0;
        queue[tail++] = from;
        seen[from] = true;
        double area = 0;
        long lots = 0;
        int must = 0;
        for (int head = 0; head < tail; head++) {
            int p = queue[head];
            area += land.area()[p];
            lots += land.lots()[p];
            must += wish.isMust(p) ? 1 : 0;
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                int q = land.neighbour()[e];
                if ((land.reach()[q] & bit) != 0 && !seen[q]) {
                    seen[q] = true;
                    queue[tail++] = q;
                }
            }
        }
        if (must == wish.must().length) {
            largest = Math.max(largest, area);
            if (area >= wish.area() * (1 - 1e-12) && lots >= wish.lots()) {
                for (int i = 0; i < tail; i++) {
                    left[queue[i]] |= bit;
                }
            }
        }
    }
}
