package jp.ritchi.tile.mvt;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/** A shape as one array of coordinates, used again for the next shape. */
final class FlatShape {
    double[] xy = new double[256];

    /** How many numbers of {@link #xy} are in use. */
    int size;

    /** Where each path (point, line or ring) ends in {@link #xy}. */
    int[] ends = new int[16];

    /** Whether a path is no hole. */
    private boolean[] opens = new boolean[16];

    int paths;

    /** 0 points, 1 lines, 2 areas; -1 nothing. */
    int dimension = -1;

    private final Envelope envelope = new Envelope();

    void clear() {
        size = 0;
        paths = 0;
        dimension = -1;
        envelope.setToNull();
    }

    Envelope envelope() {
        return envelope;
    }

    void add(double x, double y) {
        if (size + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[size++] = x;
        xy[size++] = y;
        envelope.expandToInclude(x, y);
    }

    void endPath(boolean opensPart) {
        if (paths == ends.length) {
            ends = Arrays.copyOf(ends, paths * 2);
            opens = Arrays.copyOf(opens, paths * 2);
        }
        opens[paths] = opensPart;
        ends[paths++] = size;
    }

    boolean opensPart(int path) {
        return opens[path];
    }

    int start(int path) {
        return path == 0 ? 0 : ends[path - 1];
    }
}
