package jp.ritchi.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * The edges of one chain of vertices seen in the plane about a point, with bounds on their geodesic
 * distance from that point that never exclude the true one.
 *
 * <p>The plane is stretched from equidistant to gnomonic on the sphere of the mean radius, where
 * geodesics are straight; what the ellipsoid leaves over is in the bounds. Beyond {@link #FAR} the
 * triangle inequality bounds instead.
 */
final class PlanarEdges {
    private static final double FAR = 500_000;

    private final CoordinateSequence points;
    private final double[] xy;
    private final double[] lower;
    private double upper = Double.POSITIVE_INFINITY;

    /** Takes the equidistant coordinates as x0, y0, x1, y1, … and keeps them. */
    PlanarEdges(CoordinateSequence points, double[] xy) {
        this.points = points;
        this.xy = xy;
        this.lower = new double[Math.max(1, points.size() - 1)];
        for (int i = 0; i < lower.length; i++) {
            bound(i);
        }
    }

    int count() {
        return lower.length;
    }

    double lowerBound(int edge) {
        return lower[edge];
    }

    /** No geodesic distance of this chain's nearest point is above this. */
    double upperBound() {
        return upper;
    }

    /** Where on the edge, between 0 and 1, the nearest point is, good enough to start from. */
    double nearestFraction(int edge) {
        return fraction(at(2 * edge), at(2 * edge + 2), at(2 * edge + 1), at(2 * edge + 3));
    }

    /** Whether an odd number of edges cross the ray from the origin along positive x. */
    boolean crossesEastwardRayOddly() {
        boolean odd = false;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            if ((xy[i + 1] > 0) != (xy[i + 3] > 0)) {
                double turn = xy[i] * xy[i + 3] - xy[i + 2] * xy[i + 1];
                odd ^= (turn > 0) == (xy[i + 3] > 0);
            }
        }
        return odd;
    }

    private double at(int index) {
        return xy[Math.min(index, xy.length - 2 + (index & 1))];
    }

    private void bound(int edge) {
        double x1 = at(2 * edge);
        double y1 = at(2 * edge + 1);
        double x2 = at(2 * edge + 2);
        double y2 = at(2 * edge + 3);
        double far = Math.sqrt(Math.max(x1 * x1 + y1 * y1, x2 * x2 + y2 * y2));
        if (far > FAR) {
            boundByTriangle(edge, Math.hypot(x1, y1), Math.hypot(x2, y2));
            return;
        }
        double s1 = stretch(x1, y1);
        double s2 = stretch(x2, y2);
        double distance = segmentDistance(x1 * s1, x2 * s2, y1 * s1, y2 * s2);
        double slack = LocalPlane.errorAt(far) + curvatureSlack(far, x2 - x1, y2 - y1);
        lower[edge] = distance - slack;
        upper = Math.min(upper, distance + slack);
    }

    /** tan(r/R)/(r/R) to the eighth order. */
    private static double stretch(double x, double y) {
        double k = (x * x + y * y) / (Grs80.MEAN_RADIUS * Grs80.MEAN_RADIUS);
        return 1 + k * (1 / 3.0 + k * (2 / 15.0 + k * (17 / 315.0 + k * 62 / 2835.0)));
    }

    private static double segmentDistance(double x1, double x2, double y1, double y2) {
        double t = fraction(x1, x2, y1, y2);
        double x = x1 + t * (x2 - x1);
        double y = y1 + t * (y2 - y1);
        double squared = x * x + y * y;
        double k = squared / (Grs80.MEAN_RADIUS * Grs80.MEAN_RADIUS);
        return Math.sqrt(squared) * (1 - k * (1 / 3.0 - k * (1 / 5.0 - k * (1 / 7.0 - k / 9))));
    }

    private static double fraction(double x1, double x2, double y1, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        double along = -(x1 * dx + y1 * dy);
        return squared > 0 ? Math.max(0, Math.min(1, along / squared)) : 0;
    }

    /**
     * What the difference between the ellipsoid's curvature and the sphere's (within 1 %) can move
     * the straight edge; the edge's whole sagitta at distance r is r L² / 8 R².
     */
    private static double curvatureSlack(double far, double dx, double dy) {
        double squared = dx * dx + dy * dy;
        return 0.02 * far * squared / (8 * Grs80.MEAN_RADIUS * Grs80.MEAN_RADIUS) + 1e-11 * far;
    }

    private void boundByTriangle(int edge, double toStart, double toEnd) {
        Coordinate start = points.getCoordinate(edge);
        Coordinate end = points.getCoordinate(Math.min(edge + 1, points.size() - 1));
        double length = GeodesicDistance.between(start, end);
        lower[edge] = (toStart + toEnd - length) / 2 - LocalPlane.errorAt(toStart);
        upper = Math.min(upper, Math.min(toStart, toEnd) + LocalPlane.errorAt(toStart));
    }
}
