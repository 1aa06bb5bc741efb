package jp.ritchi.geo;

import java.util.Arrays;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the stretches in which the boundary of one polygon runs along that of another: edges that
 * go in opposite directions (within 30°), each on the outer side of the other and no farther from
 * it than asked. Where edges bend the stretches are followed over breaks of up to twice the
 * tolerance. One object is used again for many pairs; it is not for several threads.
 */
final class AlongBoundary {
    private static final double OPPOSITE = -Math.cos(Math.toRadians(30));

    /** So many places are compared each with each; of more, only those of their hull. */
    private static final int FEW = 200;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Numbers kept of one piece: its start and end along the ring, and the two places. */
    private static final int PIECE = 6;

    private final PlaneRings rings;
    private final double tolerance;
    private double[] pieces = new double[PIECE * 64];
    private int count;

    private double length;
    private double width;
    private double gap;
    private final double[] line = new double[4];

    AlongBoundary(PlaneRings rings, double tolerance) {
        this.rings = rings;
        this.tolerance = tolerance;
    }

    /** The length of all stretches together. */
    double length() {
        return length;
    }

    /** The greatest distance between two points of one stretch, the largest of all stretches. */
    double width() {
        return width;
    }

    /** The least distance between the two boundaries along the stretches; 0 where they overlap. */
    double gap() {
        return gap;
    }

    /** The two points of {@link #width}, as x, y, x, y. */
    double[] line() {
        return line.clone();
    }

    /** Measures the boundary of {@code of} along {@code beside}, up to {@code most} metres away. */
    void measure(int of, int beside, double most) {
        length = 0;
        width = 0;
        gap = Double.POSITIVE_INFINITY;
        for (int ring = rings.firstRing(of); ring < rings.endRing(of); ring++) {
            collect(ring, beside, most);
            if (count > 0) {
                sort();
                stretches(ringLength(ring));
            }
        }
        gap = Math.max(0, gap);
    }

    private double ringLength(int ring) {
        double sum = 0;
        for (int i = rings.firstVertex(ring); i + 1 < rings.endVertex(ring); i++) {
            sum += edgeLength(i);
        }
        return sum;
    }

    private double edgeLength(int vertex) {
        double dx = rings.x(vertex + 1) - rings.x(vertex);
        double dy = rings.y(vertex + 1) - rings.y(vertex);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void collect(int ring, int beside, double most) {
        count = 0;
        double along = 0;
        for (int e = rings.firstVertex(ring); e + 1 < rings.endVertex(ring); e++) {
            double edge = edgeLength(e);
            if (edge > 0 && rings.edgeNear(e, beside, most)) {
                against(e, edge, along, beside, most);
            }
            along += edge;
        }
    }

    private void against(int e, double edge, double along, int beside, double most) {
        for (int ring = rings.firstRing(beside); ring < rings.endRing(beside); ring++) {
            for (int f = rings.firstVertex(ring); f + 1 < rings.endVertex(ring); f++) {
                clip(e, edge, along, f, most);
            }
        }
    }

    /**
     * The part of edge e whose foot on edge f lies within f, at a distance to f's right between
     * minus the tolerance and {@code most}.
     */
    private void clip(int e, double edge, double along, int f, double most) {
        double ux = rings.x(f);
        double uy = rings.y(f);
        double gx = rings.x(f + 1) - ux;
        double gy = rings.y(f + 1) - uy;
        double ex = rings.x(e + 1) - rings.x(e);
        double ey = rings.y(e + 1) - rings.y(e);
        double other = Math.sqrt(gx * gx + gy * gy);
        if (!(ex * gx + ey * gy < OPPOSITE * edge * other)) {
            return;
        }
        double px = rings.x(e) - ux;
        double py = rings.y(e) - uy;
        double s = (px * gx + py * gy) / other;
        double ds = (ex * gx + ey * gy) / other;
        double n = (px * gy - py * gx) / other;
        double dn = (ex * gy - ey * gx) / other;
        double from = Math.max(Math.max(0, enter(s, ds, 0, other)), enter(n, dn, -tolerance, most));
        double to = Math.min(Math.min(1, leave(s, ds, 0, other)), leave(n, dn, -tolerance, most));
        if (to > from) {
            gap = Math.min(gap, Math.min(n + from * dn, n + to * dn));
            add(e, edge, along, from, to);
        }
    }

    private static double enter(double at, double slope, double least, double most) {
        if (slope == 0) {
            return at < least || at > most ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return ((slope > 0 ? least : most) - at) / slope;
    }

    private static double leave(double at, double slope, double least, double most) {
        return slope == 0 ? Double.POSITIVE_INFINITY : ((slope > 0 ? most : least) - at) / slope;
    }

    private void add(int e, double edge, double along, double from, double to) {
        if (PIECE * (count + 1) > pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        double ex = rings.x(e + 1) - rings.x(e);
        double ey = rings.y(e + 1) - rings.y(e);
        int at = PIECE * count++;
        pieces[at] = along + from * edge;
        pieces[at + 1] = along + to * edge;
        pieces[at + 2] = rings.x(e) + from * ex;
        pieces[at + 3] = rings.y(e) + from * ey;
        pieces[at + 4] = rings.x(e) + to * ex;
        pieces[at + 5] = rings.y(e) + to * ey;
    }

    /** By insertion: pieces come nearly in order. */
    private void sort() {
        double[] moved = new double[PIECE];
        for (int i = 1; i < count; i++) {
            System.arraycopy(pieces, PIECE * i, moved, 0, PIECE);
            int j = i;
            for (; j > 0 && pieces[PIECE * (j - 1)] > moved[0]; j--) {
                System.arraycopy(pieces, PIECE * (j - 1), pieces, PIECE * j, PIECE);
            }
            System.arraycopy(moved, 0, pieces, PIECE * j, PIECE);
        }
    }

    /** Adds up the pieces of one ring and follows them from break to break, also over its start. */
    private void stretches(double ringLength) {
        double slack = 2 * tolerance;
        int[] breaks = new int[count + 1];
        int broken = 0;
        double reached = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double from = pieces[PIECE * i];
            double to = pieces[PIECE * i + 1];
            if (from > reached + slack) {
                breaks[broken++] = i;
            }
            length += Math.max(0, to - Math.max(from, reached));
            reached = Math.max(reached, to);
        }
        breaks[broken] = count;
        boolean round = broken > 1 && pieces[0] + ringLength <= reached + slack;
        if (round) {
            widest(breaks[broken - 1], count, breaks[1]);
        }
        for (int b = round ? 1 : 0; b < (round ? broken - 1 : broken); b++) {
            widest(breaks[b], breaks[b + 1], 0);
        }
    }

    /** Measures across the pieces from {@code from} to {@code to} and the {@code first} ones. */
    private void widest(int from, int to, int first) {
        var ends = new Coordinate[2 * (to - from + first)];
        for (int i = 0; i < ends.length; i++) {
            int piece = from + i / 2;
            int at = PIECE * (piece < to ? piece : piece - to) + 2 + 2 * (i % 2);
            ends[i] = new Coordinate(pieces[at], pieces[at + 1]);
        }
        widest(ends.length <= FEW ? ends : hull(ends));
    }

    private static Coordinate[] hull(Coordinate[] places) {
        return new ConvexHull(places, FACTORY).getConvexHull().getCoordinates();
    }

    private void widest(Coordinate[] places) {
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
                double across = places[i].distance(places[j]);
                if (across > width) {
                    width = across;
                    line[0] = places[i].x;
                    line[1] = places[i].y;
                    line[2] = places[j].x;
                    line[3] = places[j].y;
                }
            }
        }
    }
}
