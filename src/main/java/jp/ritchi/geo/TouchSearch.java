package jp.ritchi.geo;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Visits all pairs of polygons whose bounds come near each other and says how they touch. */
final class TouchSearch {
    /** Is told of each pair that touches or faces; the numbers are overwritten afterwards. */
    interface Sink {
        void add(int first, int second, Touch.Kind kind, double[] measured);
    }

    private final PlaneRings rings;
    private final TouchRule rule;
    private final AlongBoundary one;
    private final AlongBoundary other;
    private final HPRtree index = new HPRtree();
    private final double[] measured = new double[7];

    TouchSearch(PlaneRings rings, TouchRule rule) {
        this.rings = rings;
        this.rule = rule;
        this.one = new AlongBoundary(rings, rule.toleranceMetres());
        this.other = new AlongBoundary(rings, rule.toleranceMetres());
        for (int p = 0; p < rings.polygons(); p++) {
            index.insert(rings.bounds(p, 0), p);
        }
    }

    void run(Sink sink) {
        var near = new ArrayList<Integer>();
        for (int p = 0; p < rings.polygons(); p++) {
            near.clear();
            int polygon = p;
            index.query(
                    rings.bounds(p, rule.reach()),
                    found -> {
                        if ((Integer) found > polygon) {
                            near.add((Integer) found);
                        }
                    });
            near.sort(null);
            for (int q : near) {
                compare(p, q, sink);
            }
        }
    }

    private void compare(int p, int q, Sink sink) {
        along(p, q, rule.toleranceMetres());
        if (measured[1] >= rule.minimumNeckMetres() && measured[1] > 0) {
            sink.add(p, q, Touch.Kind.JOINED, measured);
            return;
        }
        boolean touching = measured[0] > 0;
        if (PlanarOverlap.measure(rings, p, q, rule.toleranceMetres(), measured)) {
            boolean wide = measured[1] >= rule.minimumNeckMetres();
            sink.add(p, q, wide ? Touch.Kind.JOINED : Touch.Kind.NARROW, measured);
        } else if (touching || PlanarOverlap.corner(rings, p, q, rule, measured)) {
            sink.add(p, q, Touch.Kind.NARROW, measured);
        } else if (rule.maximumRoadMetres() > rule.toleranceMetres()) {
            across(p, q, sink);
        }
    }

    private void across(int p, int q, Sink sink) {
        along(p, q, rule.maximumRoadMetres());
        if (measured[1] > 0 && measured[1] >= rule.minimumNeckMetres() && nothingBetween(p, q)) {
            sink.add(p, q, Touch.Kind.ACROSS, measured);
        }
    }

    /** Measures from both sides and keeps the smaller width with its line. */
    private void along(int p, int q, double most) {
        one.measure(p, q, most);
        other.measure(q, p, most);
        var smaller = one.width() <= other.width() ? one : other;
        measured[0] = Math.min(one.length(), other.length());
        measured[1] = smaller.width();
        measured[2] = Math.min(one.gap(), other.gap());
        System.arraycopy(smaller.line(), 0, measured, 3, 4);
    }

    /** Whether the line between the middles of the two facing sides meets no third polygon. */
    private boolean nothingBetween(int p, int q) {
        double[] here = one.line();
        double[] there = other.line();
        var from = new Coordinate((here[0] + here[2]) / 2, (here[1] + here[3]) / 2);
        var to = new Coordinate((there[0] + there[2]) / 2, (there[1] + there[3]) / 2);
        boolean[] free = {true};
        index.query(
                new Envelope(from, to),
                found -> {
                    int third = (Integer) found;
                    if (third != p && third != q) {
                        free[0] &= !PlanarOverlap.meets(rings, third, from, to);
                    }
                });
        return free[0];
    }
}
