package jp.ritchi.tile.mvt;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws lines, cut segment by segment (Liang and Barsky). A line of which nothing is longer than a
 * unit becomes one unit long.
 */
final class LineDrawing {
    private final Envelope clip;
    private int[] xy = new int[256];
    private int count;
    private boolean touched;

    LineDrawing(Envelope clip) {
        this.clip = clip;
    }

    void draw(FlatShape shape, Drawing to) {
        touched = false;
        for (int path = 0; path < shape.paths; path++) {
            count = 0;
            for (int i = shape.start(path); i + 2 < shape.ends[path]; i += 2) {
                segment(shape.xy, i, to);
            }
            end(to);
        }
        if (touched && to.isEmpty()) {
            int x = xy[0] < clip.getMaxX() ? xy[0] + 1 : xy[0] - 1;
            to.line(new int[] {Math.min(x, xy[0]), xy[1], Math.max(x, xy[0]), xy[1]}, 2);
        }
    }

    private void segment(double[] places, int i, Drawing to) {
        double x = places[i];
        double y = places[i + 1];
        double dx = places[i + 2] - x;
        double dy = places[i + 3] - y;
        double[] t = {0, 1};
        if (!cut(-dx, x - clip.getMinX(), t)
                || !cut(dx, clip.getMaxX() - x, t)
                || !cut(-dy, y - clip.getMinY(), t)
                || !cut(dy, clip.getMaxY() - y, t)) {
            end(to);
            return;
        }
        if (t[0] > 0) {
            end(to);
        }
        add(x + t[0] * dx, y + t[0] * dy);
        add(x + t[1] * dx, y + t[1] * dy);
        if (t[1] < 1) {
            end(to);
        }
    }

    /** Shortens the part of a segment that is kept; false when nothing is left. */
    private static boolean cut(double step, double room, double[] t) {
        if (step == 0) {
            return room >= 0;
        }
        double at = room / step;
        if (step < 0) {
            t[0] = Math.max(t[0], at);
        } else {
            t[1] = Math.min(t[1], at);
        }
        return t[0] <= t[1];
    }

    private void add(double placeX, double placeY) {
        int x = (int) Math.rint(placeX);
        int y = (int) Math.rint(placeY);
        touched = true;
        if (count > 0 && xy[2 * count - 2] == x && xy[2 * count - 1] == y) {
            return;
        }
        if (2 * count + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[2 * count] = x;
        xy[2 * count + 1] = y;
        count++;
    }

    private void end(Drawing to) {
        if (count > 1) {
            to.line(xy, count);
        }
        count = 0;
    }
}
