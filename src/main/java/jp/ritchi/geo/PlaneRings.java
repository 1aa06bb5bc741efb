package jp.ritchi.geo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The rings of many polygons in one local plane, as flat arrays: closed rings, each with the land
 * to its left. About 60 km from the middle the scale is off by 1.5e-5, a tenth of a millimetre on
 * an edge of ten metres.
 */
final class PlaneRings {
    private final LocalPlane plane;
    private double[] xy = new double[0];

    /** Ring r has the vertices {@code ringStart[r]} to {@code ringStart[r + 1] - 1}. */
    private int[] ringStart = new int[1];

    /** Polygon p has the rings {@code polygonStart[p]} to {@code polygonStart[p + 1] - 1}. */
    private final int[] polygonStart;

    private final double[] bounds;
    private final double[] perimeter;
    private int rings;

    PlaneRings(List<? extends Geometry> polygons) {
        var whole = new Envelope();
        polygons.forEach(polygon -> whole.expandToInclude(polygon.getEnvelopeInternal()));
        this.plane = new LocalPlane(whole.isNull() ? new Coordinate() : whole.centre());
        this.polygonStart = new int[polygons.size() + 1];
        this.bounds = new double[4 * polygons.size()];
        this.perimeter = new double[polygons.size()];
        allocate(polygons);
        for (int p = 0; p < polygons.size(); p++) {
            Paths.visit(polygons.get(p), new Taker());
            polygonStart[p + 1] = rings;
            measure(p);
        }
    }

    private void allocate(List<? extends Geometry> polygons) {
        int[] size = new int[2];
        var counter =
                new Paths.Visitor() {
                    @Override
                    public void path(CoordinateSequence points) {
                        size[0] += points.size();
                        size[1]++;
                    }
                };
        polygons.forEach(polygon -> Paths.visit(polygon, counter));
        xy = new double[2 * size[0]];
        ringStart = new int[size[1] + 1];
    }

    /** Takes the rings of one polygon; the first ring of each part is its shell. */
    private final class Taker implements Paths.Visitor {
        private boolean shell = true;

        @Override
        public void path(CoordinateSequence points) {
            int from = ringStart[rings];
            for (int i = 0; i < points.size(); i++) {
                plane.project(points.getX(i), points.getY(i), xy, 2 * (from + i));
            }
            ringStart[++rings] = from + points.size();
            if (signedArea(from, from + points.size()) > 0 != shell) {
                reverse(from, from + points.size() - 1);
            }
            shell = false;
        }

        @Override
        public void endOfPolygon() {
            shell = true;
        }
    }

    private double signedArea(int from, int to) {
        double twice = 0;
        double x0 = xy[2 * from];
        double y0 = xy[2 * from + 1];
        for (int i = from; i + 1 < to; i++) {
            twice +=
                    (xy[2 * i] - x0) * (xy[2 * i + 3] - y0)
                            - (xy[2 * i + 2] - x0) * (xy[2 * i + 1] - y0);
        }
        return twice / 2;
    }

    private void reverse(int from, int last) {
        for (int i = from, j = last; i < j; i++, j--) {
            for (int axis = 0; axis < 2; axis++) {
                double kept = xy[2 * i + axis];
                xy[2 * i + axis] = xy[2 * j + axis];
                xy[2 * j + axis] = kept;
            }
        }
    }

    private void measure(int polygon) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
            for (int i = ringStart[ring]; i < ringStart[ring + 1]; i++) {
                minX = Math.min(minX, x(i));
                maxX = Math.max(maxX, x(i));
                minY = Math.min(minY, y(i));
                maxY = Math.max(maxY, y(i));
                if (i > ringStart[ring]) {
                    perimeter[polygon] += Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
                }
            }
        }
        bounds[4 * polygon] = minX;
        bounds[4 * polygon + 1] = minY;
        bounds[4 * polygon + 2] = maxX;
        bounds[4 * polygon + 3] = maxY;
    }

    LocalPlane plane() {
        return plane;
    }

    int polygons() {
        return perimeter.length;
    }

    int firstRing(int polygon) {
        return polygonStart[polygon];
    }

    int endRing(int polygon) {
        return polygonStart[polygon + 1];
    }

    int firstVertex(int ring) {
        return ringStart[ring];
    }

    /** One past the closing vertex. */
    int endVertex(int ring) {
        return ringStart[ring + 1];
    }

    double x(int vertex) {
        return xy[2 * vertex];
    }

    double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    double perimeter(int polygon) {
        return perimeter[polygon];
    }

    /** The bounds of a polygon in the plane, wider by {@code metres} on every side. */
    Envelope bounds(int polygon, double metres) {
        return new Envelope(
                bounds[4 * polygon] - metres,
                bounds[4 * polygon + 2] + metres,
                bounds[4 * polygon + 1] - metres,
                bounds[4 * polygon + 3] + metres);
    }

    /** Whether the edge from this vertex to the next comes within {@code metres} of the bounds. */
    boolean edgeNear(int vertex, int polygon, double metres) {
        double x1 = x(vertex);
        double x2 = x(vertex + 1);
        double y1 = y(vertex);
        double y2 = y(vertex + 1);
        int at = 4 * polygon;
        return Math.max(x1, x2) >= bounds[at] - metres
                && Math.min(x1, x2) <= bounds[at + 2] + metres
                && Math.max(y1, y2) >= bounds[at + 1] - metres
                && Math.min(y1, y2) <= bounds[at + 3] + metres;
    }
}
