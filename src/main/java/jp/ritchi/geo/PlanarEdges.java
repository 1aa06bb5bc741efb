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
    private final double[] fraction;
    private double upper = Double.POSITIVE_INFINITY;

    /** Takes the equidistant coordinates as x0, y0, x1, y1, … and keeps them. */
    PlanarEdges(CoordinateSequence points, double[] xy) {
        this.points = points;
        this.xy = xy;
        this.lower = new double[Math.max(1, points.size() - 1)];
        this.fraction = new double[lower.length];
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

    /**
     * Where on the edge, as a fraction of its length, the nearest point is: exactly 0 or 1 when it
     * is certain to be a vertex, otherwise a value to start from.
     */
    double nearestFraction(int edge) {
        return fraction[edge];
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
        boundInPlane(edge, far, new Segment(x1 * s1, y1 * s1, x2 * s2, y2 * s2));
    }

    private void boundInPlane(int edge, double far, Segment segment) {
        double length = segment.length();
        double slack = LocalPlane.errorAt(far) + curvatureSlack(far, length);
        double foot = segment.foot();
        double distance = segment.distanceAt(Math.max(0, Math.min(1, foot)));
        lower[edge] = distance - slack;
        upper = Math.min(upper, distance + slack);
        // The edge may be turned by 4 slack / length, which moves the foot in proportion to far.
        double doubt = length > 0 ? 4 * slack / length * (1 + far / length) : 0;
        fraction[edge] =
                foot < -doubt ? 0 : foot > 1 + doubt ? 1 : Math.max(1e-9, Math.min(1 - 1e-9, foot));
    }

    /** One edge in the gnomonic plane. */
    private record Segment(double x1, double y1, double x2, double y2) {
        double length() {
            return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        }

        /** The foot of the perpendicular from the origin as a fraction, also outside 0 to 1. */
        double foot() {
            double squared = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
            return squared > 0 ? -(x1 * (x2 - x1) + y1 * (y2 - y1)) / squared : -1;
        }

        /** Metres on the sphere. */
        double distanceAt(double t) {
            double x = x1 + t * (x2 - x1);
            double y = y1 + t * (y2 - y1);
            double squared = x * x + y * y;
            double k = squared / (Grs80.MEAN_RADIUS * Grs80.MEAN_RADIUS);
            return Math.sqrt(squared) * (1 - k * (1 / 3.0 - k * (1 / 5.0 - k * (1 / 7.0 - k / 9))));
        }
    }

    /** tan(r/R)/(r/R) to the eighth order. */
    private static double stretch(double x, double y) {
        double k = (x * x + y * y) / (Grs80.MEAN_RADIUS * Grs80.MEAN_RADIUS);
        return 1 + k * (1 / 3.0 + k * (2 / 15.0 + k * (17 / 315.0 + k * 62 / 2835.0)));
    }

    /**
     * What the difference between the ellipsoid's curvature and the sphere's (within 1 %) can move
     * the straight edge; the edge's whole sagitta at distance r is r L² / 8 R².
     */
    private static double curvatureSlack(double far, double length) {
        double arc = length / Grs80.MEAN_RADIUS;
        return far * (0.02 * arc * arc / 8 + 1e-11);
    }

    private void boundByTriangle(int edge, double toStart, double toEnd) {
        Coordinate start = points.getCoordinate(edge);
        Coordinate end = points.getCoordinate(Math.min(edge + 1, points.size() - 1));
        double length = GeodesicDistance.between(start, end);
        fraction[edge] = 0.5;
        lower[edge] = (toStart + toEnd - length) / 2 - LocalPlane.errorAt(toStart);
        upper = Math.min(upper, Math.min(toStart, toEnd) + LocalPlane.errorAt(toStart));
    }
}
