package jp.ritchi.geo.bulk;

import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.geo.LocalPlane;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures outlines against a set of points: the nearest point by the outline's nearest part, by
 * its farthest part and by its centroid, and its area; always what {@link GeodesicDistance} and
 * {@link GeodesicArea} say, rounded. For one thread.
 *
 * <p>An outline is laid into the plane about its own middle, where the straight line between two
 * points at distances a and D from the middle is longer than the geodesic by at most K a² D / 6
 * with K the curvature. Where what this and the other bounds leave open spans a rounding or two
 * points, the exact measure decides.
 */
public final class OutlineMeasures {
    /** More than any curvature, per square metre. */
    private static final double CURVATURE = 2.6e-14;

    private static final double FARTHEST = 300_000;

    private final PointSet points;
    private final CandidateCells cells;
    private final OwnPlane own = new OwnPlane();
    private final Contest nearest = new Contest();
    private final Contest farthest = new Contest();
    private final Contest centroid = new Contest();
    private final double[] at = new double[2];
    private double[] lower = new double[16];
    private long exact;

    public OutlineMeasures(PointSet points) {
        this.points = points;
        this.cells = new CandidateCells(points);
    }

    /** How many measures had to be taken exactly so far. */
    public long exactMeasures() {
        return exact;
    }

    /**
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public void measure(Outlines outlines, int outline, Measured into) {
        boolean bounded = own.project(outlines, outline);
        into.centreLon = own.plane.lon;
        into.centreLat = own.plane.lat;
        Exact whole = new Exact(outlines, outline);
        if (bounded) {
            into.reach = own.reach + 0.001;
            candidates(cells.near(own.plane.lon, own.plane.lat, into.reach));
        } else {
            Coordinate middle = new Coordinate(own.plane.lon, own.plane.lat);
            into.reach = GeodesicDistance.farthest(middle, whole.geometry()).metres();
            everything(cells.near(own.plane.lon, own.plane.lat, into.reach));
        }
        into.nearest = nearest.settle(whole::nearest);
        into.nearestPoint = nearest.winner();
        into.farthest = farthest.settle(whole::farthest);
        into.farthestPoint = farthest.winner();
        into.centroid = centroid.settle(whole::centroid);
        into.centroidPoint = centroid.winner();
        into.area =
                bounded && isSafe(own.area, own.areaError) ? Math.round(own.area) : whole.area();
    }

    private static boolean isSafe(double area, double error) {
        return Math.round(area - error) == Math.round(area + error);
    }

    /** Leaves all of it to the exact measures. */
    private void everything(int[] candidates) {
        clear();
        for (int candidate : candidates) {
            add(candidate, 0, Double.POSITIVE_INFINITY);
        }
    }

    private void clear() {
        nearest.clear();
        farthest.clear();
        centroid.clear();
    }

    private void add(int candidate, double value, double error) {
        nearest.add(candidate, value, error);
        farthest.add(candidate, value, error);
        centroid.add(candidate, value, error);
    }

    /** Measures those that a look at the polynomial plane does not rule out. */
    private void candidates(int[] candidates) {
        clear();
        if (candidates.length > lower.length) {
            lower = new double[2 * candidates.length];
        }
        double bound = Double.POSITIVE_INFINITY;
        for (int i = 0; i < candidates.length; i++) {
            double l = points.lon[candidates[i]] - own.plane.lon;
            double q = points.lat[candidates[i]] - own.plane.lat;
            double x = own.plane.x(l, q);
            double y = own.plane.y(l, q);
            double distance = Math.sqrt(x * x + y * y);
            boolean near = Math.abs(l) + Math.abs(q) < 2;
            double slack = own.reach + TaylorPlane.errorAt(distance);
            lower[i] = near ? distance - slack : 0;
            bound = Math.min(bound, near ? distance + slack : Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < candidates.length; i++) {
            if (lower[i] <= bound) {
                candidate(candidates[i]);
            }
        }
    }

    private void candidate(int point) {
        LocalPlane plane = new LocalPlane(new Coordinate(own.plane.lon, own.plane.lat));
        plane.project(points.lon[point], points.lat[point], at, 0);
        double distance = Math.sqrt(at[0] * at[0] + at[1] * at[1]);
        if (distance > FARTHEST) {
            add(point, 0, Double.POSITIVE_INFINITY);
            return;
        }
        double error =
                LocalPlane.errorAt(distance)
                        + TaylorPlane.errorAt(own.reach)
                        + CURVATURE * own.reach * own.reach * (distance + own.reach) / 6;
        double sagitta = CURVATURE * own.reach * own.longestEdge * own.longestEdge / 8;
        boolean outside = distance > own.reach + 1;
        nearest.add(
                point,
                outside ? own.toEdges(at[0], at[1]) : 0,
                outside ? error + sagitta : Double.POSITIVE_INFINITY);
        farthest.add(point, own.toFarthest(at[0], at[1]), error);
        double x = own.centroidX - at[0];
        double y = own.centroidY - at[1];
        centroid.add(point, Math.sqrt(x * x + y * y), error + own.centroidError);
    }

    /** The exact measures of one outline, which is made a geometry only when one is asked for. */
    private final class Exact {
        private final Outlines outlines;
        private final int outline;
        private @Nullable Geometry geometry;

        Exact(Outlines outlines, int outline) {
            this.outlines = outlines;
            this.outline = outline;
        }

        Geometry geometry() {
            Geometry known = geometry;
            if (known == null) {
                known = outlines.geometry(outline);
                geometry = known;
            }
            return known;
        }

        double nearest(int point) {
            exact++;
            return GeodesicDistance.nearest(points.position(point), geometry()).metres();
        }

        double farthest(int point) {
            exact++;
            return GeodesicDistance.farthest(points.position(point), geometry()).metres();
        }

        double centroid(int point) {
            exact++;
            return GeodesicDistance.between(
                    points.position(point), GeodesicArea.centroid(geometry()));
        }

        double area() {
            exact++;
            return Math.round(GeodesicArea.squareMetres(geometry()));
        }
    }
}
