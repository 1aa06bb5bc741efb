package jp.ritchi.tile.mvt;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts a ring by a rectangle, one side after the other (Sutherland and Hodgman). Of a ring that is
 * not convex the pieces may stay joined along the rectangle; {@link Ring} finds that.
 */
final class RingClip {
    private final double[] limits;

    double[] xy = new double[256];
    int size;
    private double[] other = new double[256];

    RingClip(Envelope rectangle) {
        this.limits =
                new double[] {
                    rectangle.getMinX(),
                    rectangle.getMinY(),
                    rectangle.getMaxX(),
                    rectangle.getMaxY()
                };
    }

    /** Cuts a closed path; the result is closed, or empty. */
    void cut(double[] source, int from, int to) {
        size = to - from;
        xy = size > xy.length ? Arrays.copyOf(xy, size) : xy;
        System.arraycopy(source, from, xy, 0, size);
        for (int side = 0; side < 4 && size > 0; side++) {
            cut(side % 2, limits[side], side < 2);
        }
    }

    private void cut(int axis, double limit, boolean keepsAbove) {
        double[] kept = other.length >= 4 * size ? other : new double[4 * size];
        int n = 0;
        for (int i = 0; i + 2 < size; i += 2) {
            double a = xy[i + axis];
            double b = xy[i + 2 + axis];
            boolean aIn = keepsAbove ? a >= limit : a <= limit;
            boolean bIn = keepsAbove ? b >= limit : b <= limit;
            if (aIn) {
                kept[n++] = xy[i];
                kept[n++] = xy[i + 1];
            }
            if (aIn != bIn) {
                double t = (limit - a) / (b - a);
                int cross = 1 - axis;
                kept[n + axis] = limit;
                kept[n + cross] = xy[i + cross] + t * (xy[i + 2 + cross] - xy[i + cross]);
                n += 2;
            }
        }
        if (n > 0) {
            kept[n] = kept[0];
            kept[n + 1] = kept[1];
            n += 2;
        }
        other = xy;
        xy = kept;
        size = n;
    }
}
