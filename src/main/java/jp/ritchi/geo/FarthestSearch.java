package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Finds the farthest vertex of all shown to it. Vertices suffice because, within a quarter of the
 * globe, distance from a point is convex along a geodesic and so greatest at an end.
 */
final class FarthestSearch implements Paths.Visitor {
    private final Coordinate from;
    private final LocalPlane plane;
    private final List<CoordinateSequence> paths = new ArrayList<>(2);
    private double lower;

    FarthestSearch(Coordinate from) {
        this.from = from;
        this.plane = new LocalPlane(from);
    }

    @Override
    public void path(CoordinateSequence points) {
        double[] xy = new double[2];
        for (int i = 0; i < points.size(); i++) {
            double about = about(points, i, xy);
            lower = Math.max(lower, about - LocalPlane.errorAt(about));
        }
        paths.add(points);
    }

    GeodesicDistance.Farthest result() {
        GeodesicDistance.Farthest best = new GeodesicDistance.Farthest(-1, from);
        for (CoordinateSequence points : paths) {
            best = farther(best, points);
        }
        return best;
    }

    private GeodesicDistance.Farthest farther(
            GeodesicDistance.Farthest soFar, CoordinateSequence points) {
        GeodesicDistance.Farthest best = soFar;
        double[] xy = new double[2];
        for (int i = 0; i < points.size(); i++) {
            double about = about(points, i, xy);
            if (about + LocalPlane.errorAt(about) >= Math.max(lower, best.metres())) {
                Coordinate vertex = new Coordinate(points.getX(i), points.getY(i));
                double metres = GeodesicDistance.between(from, vertex);
                best =
                        metres > best.metres()
                                ? new GeodesicDistance.Farthest(metres, vertex)
                                : best;
            }
        }
        return best;
    }

    private double about(CoordinateSequence points, int i, double[] xy) {
        plane.project(points.getX(i), points.getY(i), xy, 0);
        return Math.hypot(xy[0], xy[1]);
    }
}
