package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Intersection;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * Polygons of the plane that overlap though neighbours should not, meet at a corner only, or stand
 * in the way of a line.
 */
final class PlanarOverlap {
    private PlanarOverlap() {}

    /**
     * Whether two polygons overlap deeper than the tolerance. Then writes shared length 0, the
     * width of the overlap, gap 0 and the line across: between the two farthest crossings of the
     * boundaries, or across all of the polygon that lies inside the other.
     */
    static boolean measure(PlaneRings rings, int p, int q, double tolerance, double[] measured) {
        var crossings = new Widest();
        eachPairOfEdges(
                rings,
                p,
                q,
                tolerance,
                (a, b, c, d) -> {
                    if (crossesDeeply(a, b, c, d, tolerance)) {
                        crossings.take(Intersection.intersection(a, b, c, d));
                    }
                });
        if (crossings.width == 0) {
            holdsAll(rings, p, q, tolerance, crossings);
            holdsAll(rings, q, p, tolerance, crossings);
        }
        crossings.write(measured);
        return crossings.width > 0;
    }

    /** Whether boundaries come within the tolerance anywhere; writes the place if so. */
    static boolean corner(PlaneRings rings, int p, int q, TouchRule rule, double[] measured) {
        double[] least = {Double.POSITIVE_INFINITY};
        var place = new Coordinate();
        eachPairOfEdges(
                rings,
                p,
                q,
                rule.toleranceMetres(),
                (a, b, c, d) -> {
                    double apart = Distance.segmentToSegment(a, b, c, d);
                    if (apart < least[0]) {
                        least[0] = apart;
                        place.setCoordinate(nearestCorner(a, b, c, d));
                    }
                });
        if (least[0] > rule.toleranceMetres()) {
            return false;
        }
        System.arraycopy(
                new double[] {0, 0, least[0], place.x, place.y, place.x, place.y},
                0,
                measured,
                0,
                measured.length);
        return true;
    }

    /** Whether a line meets a polygon. */
    static boolean meets(PlaneRings rings, int polygon, Coordinate from, Coordinate to) {
        if (inside(rings, polygon, from)) {
            return true;
        }
        for (int ring = rings.firstRing(polygon); ring < rings.endRing(polygon); ring++) {
            for (int e = rings.firstVertex(ring); e + 1 < rings.endVertex(ring); e++) {
                if (Distance.segmentToSegment(vertex(rings, e), vertex(rings, e + 1), from, to)
                        == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private interface EdgePair {
        void accept(Coordinate a, Coordinate b, Coordinate c, Coordinate d);
    }

    private static void eachPairOfEdges(
            PlaneRings rings, int p, int q, double reach, EdgePair visitor) {
        for (int ring = rings.firstRing(p); ring < rings.endRing(p); ring++) {
            for (int e = rings.firstVertex(ring); e + 1 < rings.endVertex(ring); e++) {
                if (rings.edgeNear(e, q, reach)) {
                    againstAll(rings, e, q, reach, visitor);
                }
            }
        }
    }

    private static void againstAll(PlaneRings rings, int e, int q, double reach, EdgePair visitor) {
        var a = vertex(rings, e);
        var b = vertex(rings, e + 1);
        for (int ring = rings.firstRing(q); ring < rings.endRing(q); ring++) {
            for (int f = rings.firstVertex(ring); f + 1 < rings.endVertex(ring); f++) {
                if (near(rings, e, f, reach)) {
                    visitor.accept(a, b, vertex(rings, f), vertex(rings, f + 1));
                }
            }
        }
    }

    private static boolean near(PlaneRings rings, int e, int f, double reach) {
        return apart(rings.x(e), rings.x(e + 1), rings.x(f), rings.x(f + 1)) <= reach
                && apart(rings.y(e), rings.y(e + 1), rings.y(f), rings.y(f + 1)) <= reach;
    }

    private static double apart(double a, double b, double c, double d) {
        return Math.max(Math.min(a, b) - Math.max(c, d), Math.min(c, d) - Math.max(a, b));
    }

    /** Whether each edge has an end farther than the tolerance on either side of the other. */
    private static boolean crossesDeeply(
            Coordinate a, Coordinate b, Coordinate c, Coordinate d, double tolerance) {
        return oppositeSides(a, b, c, d, tolerance) && oppositeSides(c, d, a, b, tolerance);
    }

    private static boolean oppositeSides(
            Coordinate a, Coordinate b, Coordinate c, Coordinate d, double tolerance) {
        double toC = side(a, b, c);
        double toD = side(a, b, d);
        return toC * toD < 0 && Math.min(Math.abs(toC), Math.abs(toD)) > tolerance;
    }

    private static double side(Coordinate a, Coordinate b, Coordinate at) {
        double length = a.distance(b);
        return length == 0 ? 0 : ((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x)) / length;
    }

    /** If all of {@code inner} lies in {@code outer}, shows its vertices. */
    private static void holdsAll(
            PlaneRings rings, int outer, int inner, double tolerance, Widest places) {
        if (!rings.bounds(outer, tolerance).covers(rings.bounds(inner, 0))) {
            return;
        }
        int ring = rings.firstRing(inner);
        int middle = (rings.firstVertex(ring) + rings.endVertex(ring)) / 2;
        boolean all = true;
        for (int v : new int[] {rings.firstVertex(ring), middle}) {
            all &= inside(rings, outer, vertex(rings, v));
        }
        for (int v = rings.firstVertex(ring); all && v < rings.endVertex(ring); v++) {
            places.take(vertex(rings, v));
        }
    }

    private static boolean inside(PlaneRings rings, int polygon, Coordinate at) {
        var crossings = new RayCrossingCounter(at);
        for (int ring = rings.firstRing(polygon); ring < rings.endRing(polygon); ring++) {
            for (int e = rings.firstVertex(ring); e + 1 < rings.endVertex(ring); e++) {
                crossings.countSegment(vertex(rings, e), vertex(rings, e + 1));
            }
        }
        return crossings.getLocation() == Location.INTERIOR;
    }

    private static Coordinate nearestCorner(
            Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        var best = a;
        double least = Distance.pointToSegment(a, c, d);
        if (Distance.pointToSegment(b, c, d) < least) {
            best = b;
            least = Distance.pointToSegment(b, c, d);
        }
        if (Distance.pointToSegment(c, a, b) < least) {
            best = c;
            least = Distance.pointToSegment(c, a, b);
        }
        return Distance.pointToSegment(d, a, b) < least ? d : best;
    }

    private static Coordinate vertex(PlaneRings rings, int at) {
        return new Coordinate(rings.x(at), rings.y(at));
    }

    /** Remembers the two places that are farthest apart. */
    private static final class Widest {
        private final List<Coordinate> places = new ArrayList<>();
        private final double[] line = new double[4];
        private double width;

        void take(@Nullable Coordinate place) {
            if (place == null) {
                return;
            }
            for (Coordinate other : places) {
                if (other.distance(place) > width) {
                    width = other.distance(place);
                    line[0] = other.x;
                    line[1] = other.y;
                    line[2] = place.x;
                    line[3] = place.y;
                }
            }
            places.add(place);
        }

        void write(double[] measured) {
            if (width > 0) {
                measured[0] = 0;
                measured[1] = width;
                measured[2] = 0;
                System.arraycopy(line, 0, measured, 3, 4);
            }
        }
    }
}
