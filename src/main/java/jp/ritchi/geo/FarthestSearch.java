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
    private final List<Path> paths = new ArrayList<>(2);
    private double lower;

    /** A chain of vertices and about how far each is. */
    private record Path(CoordinateSequence points, double[] about) {}

    FarthestSearch(Coordinate from) {
        this.from = from;
        this.plane = new LocalPlane(from);
    }

    @Override
    public void path(CoordinateSequence points) {
        double[] xy = plane.project(points);
        double[] about = new double[points.size()];
        for (int i = 0; i < about.length; i++) {
            about[i] = Math.sqrt(xy[2 * i] * xy[2 * i] + xy[2 * i + 1] * xy[2 * i + 1]);
            lower = Math.max(lower, about[i] - LocalPlane.errorAt(about[i]));
        }
        paths.add(new Path(points, about));
    }

    GeodesicDistance.Farthest result() {
        GeodesicDistance.Farthest best = new GeodesicDistance.Farthest(-1, from);
        for (Path path : paths) {
            best = farther(best, path);
        }
        return best;
    }

    private GeodesicDistance.Farthest farther(GeodesicDistance.Farthest soFar, Path path) {
        GeodesicDistance.Farthest best = soFar;
        for (int i = 0; i < path.about().length; i++) {
            double about = path.about()[i];
            if (about + LocalPlane.errorAt(about) >= Math.max(lower, best.metres())) {
                Coordinate vertex = path.points().getCoordinate(i);
                double metres = GeodesicDistance.between(from, vertex);
                if (metres > best.metres()) {
                    best =
                            new GeodesicDistance.Farthest(
                                    metres, new Coordinate(vertex.x, vertex.y));
                }
            }
        }
        return best;
    }
}
