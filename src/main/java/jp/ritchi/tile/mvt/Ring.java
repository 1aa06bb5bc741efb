package jp.ritchi.tile.mvt;

import java.util.Arrays;

/**
 * A ring on the grid: rounded, without places that say nothing (repeated ones and those on the
 * straight line between their neighbours), and looked at whether it may be drawn as it is.
 */
final class Ring {
    /** What can be done with a ring. */
    enum State {
        /** It touches itself nowhere. */
        SIMPLE,
        /** Nothing is left of it on the grid. */
        COLLAPSED,
        /** It touches itself, or is too long to be looked at here. */
        DOUBTFUL
    }

    /** Every edge is compared with every other one; longer rings are left to a sweep. */
    private static final int MOST = 96;

    int[] xy = new int[128];
    int count;

    /** Rounds a closed path of {@code source}; its last place repeats its first. */
    State read(double[] source, int from, int to) {
        count = 0;
        boolean spike = false;
        for (int i = from; i < to - 2; i += 2) {
            spike |= add((int) Math.rint(source[i]), (int) Math.rint(source[i + 1]));
        }
        while (count > 1 && xy[0] == xy[2 * count - 2] && xy[1] == xy[2 * count - 1]) {
            count--;
        }
        if (count < 3) {
            return State.COLLAPSED;
        }
        return spike || count > MOST || !isSimple() ? State.DOUBTFUL : State.SIMPLE;
    }

    /** Whether the ring runs clockwise as seen on the map, as outer rings must. */
    boolean isClockwise() {
        return twiceArea() > 0;
    }

    private long twiceArea() {
        long sum = 0;
        for (int i = 0, k = count - 1; i < count; k = i++) {
            sum += (long) xy[2 * k] * xy[2 * i + 1] - (long) xy[2 * i] * xy[2 * k + 1];
        }
        return sum;
    }

    /** Whether the line turned back on itself. */
    private boolean add(int x, int y) {
        if (count > 0 && xy[2 * count - 2] == x && xy[2 * count - 1] == y) {
            return false;
        }
        boolean spike = false;
        if (count > 1 && side(count - 2, count - 1, x, y) == 0) {
            int a = 2 * (count - 2);
            long forward =
                    ((long) xy[a + 2] - xy[a]) * ((long) x - xy[a + 2])
                            + ((long) xy[a + 3] - xy[a + 1]) * ((long) y - xy[a + 3]);
            spike = forward < 0;
            count--; // the place between two others of one line
        }
        if (2 * count + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[2 * count] = x;
        xy[2 * count + 1] = y;
        count++;
        return spike;
    }

    private boolean isSimple() {
        if (twiceArea() == 0) {
            return false;
        }
        if (count == 3 || isConvex()) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            if (turnsBack(i)) {
                return false;
            }
            for (int k = i + 2; k < count; k++) {
                if ((k + 1) % count != i && touch(i, k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All turns to one side, and once round. */
    private boolean isConvex() {
        int sign = 0;
        int changes = 0;
        int direction = 0;
        for (int i = 0; i < count; i++) {
            int b = (i + 1) % count;
            int c = (i + 2) % count;
            int side = side(i, b, xy[2 * c], xy[2 * c + 1]);
            if (side == 0 || sign != 0 && side != sign) {
                return false;
            }
            sign = side;
            int now = Integer.signum(xy[2 * b] - xy[2 * i]);
            if (now != 0) {
                changes += direction != 0 && now != direction ? 1 : 0;
                direction = now;
            }
        }
        return changes <= 2;
    }

    private boolean turnsBack(int i) {
        int b = (i + 1) % count;
        int c = (i + 2) % count;
        long forward =
                ((long) xy[2 * b] - xy[2 * i]) * ((long) xy[2 * c] - xy[2 * b])
                        + ((long) xy[2 * b + 1] - xy[2 * i + 1])
                                * ((long) xy[2 * c + 1] - xy[2 * b + 1]);
        return forward < 0 && side(i, b, xy[2 * c], xy[2 * c + 1]) == 0;
    }

    /** Whether two edges that are no neighbours have a place in common. */
    private boolean touch(int i, int k) {
        int i2 = (i + 1) % count;
        int k2 = (k + 1) % count;
        if (apart(i, i2, k, k2, 0) || apart(i, i2, k, k2, 1)) {
            return false;
        }
        return side(i, i2, xy[2 * k], xy[2 * k + 1]) * side(i, i2, xy[2 * k2], xy[2 * k2 + 1]) <= 0
                && side(k, k2, xy[2 * i], xy[2 * i + 1]) * side(k, k2, xy[2 * i2], xy[2 * i2 + 1])
                        <= 0;
    }

    private boolean apart(int a, int b, int c, int d, int axis) {
        int a1 = xy[2 * a + axis];
        int b1 = xy[2 * b + axis];
        int c1 = xy[2 * c + axis];
        int d1 = xy[2 * d + axis];
        return Math.max(a1, b1) < Math.min(c1, d1) || Math.max(c1, d1) < Math.min(a1, b1);
    }

    /** On which side of the line through two places of the ring another place lies. */
    private int side(int a, int b, int x, int y) {
        long abX = (long) xy[2 * b] - xy[2 * a];
        long abY = (long) xy[2 * b + 1] - xy[2 * a + 1];
        return Long.signum(abX * ((long) y - xy[2 * a + 1]) - abY * ((long) x - xy[2 * a]));
    }
}
