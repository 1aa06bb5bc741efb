package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * Finds the nearest point of all edges shown to it: a plane about the point asked from rejects the
 * edges that cannot be nearest, and only the few that remain are measured on the ellipsoid.
 *
 * <p>Inside or outside is decided by the edges that cross the parallel ray to the east. That is
 * exact for geodesic edges: directions from the centre of the plane are true, and along a geodesic
 * the direction turns one way and by less than half a turn.
 */
final class NearestSearch implements Paths.Visitor {
    /** Below this many metres a point counts as lying on the edge; coordinates hold 3 nm. */
    private static final double ON_EDGE = 1e-7;

    private static final Coordinate NOWHERE = new Coordinate(Double.NaN, Double.NaN);

    private final Coordinate from;
    private final LocalPlane plane;
    private final List<Path> paths = new ArrayList<>(2);
    private double upper = Double.POSITIVE_INFINITY;
    private boolean oddCrossings;
    private boolean inside;

    /** A chain of vertices and the bounds on its edges. */
    private record Path(CoordinateSequence points, PlanarEdges edges) {}

    NearestSearch(Coordinate from) {
        if (!Double.isFinite(from.x) || !Double.isFinite(from.y)) {
            throw new IllegalArgumentException("The point to measure from is not finite");
        }
        this.from = from;
        this.plane = new LocalPlane(from);
    }

    @Override
    public void path(CoordinateSequence points) {
        add(points);
    }

    @Override
    public void ring(CoordinateSequence points) {
        oddCrossings ^= add(points).crossesEastwardRayOddly();
    }

    /** Shell and holes count alike: inside means crossing an odd number of all their edges. */
    @Override
    public void endOfPolygon() {
        inside |= oddCrossings;
        oddCrossings = false;
    }

    private PlanarEdges add(CoordinateSequence points) {
        PlanarEdges edges = new PlanarEdges(points, plane.project(points));
        upper = Math.min(upper, edges.upperBound());
        paths.add(new Path(points, edges));
        return edges;
    }

    GeodesicDistance.Nearest result() {
        if (inside) {
            return new GeodesicDistance.Nearest(0, from.copy());
        }
        GeodesicDistance.Nearest best =
                new GeodesicDistance.Nearest(Double.POSITIVE_INFINITY, NOWHERE);
        for (Path path : paths) {
            best = nearer(best, path);
        }
        return best.metres() < ON_EDGE ? new GeodesicDistance.Nearest(0, best.point()) : best;
    }

    private GeodesicDistance.Nearest nearer(GeodesicDistance.Nearest soFar, Path path) {
        GeodesicDistance.Nearest best = soFar;
        PlanarEdges edges = path.edges();
        for (int i = 0; i < edges.count(); i++) {
            if (edges.lowerBound(i) <= Math.min(upper, best.metres())) {
                best = measure(best, path, i);
            }
        }
        return best;
    }

    private GeodesicDistance.Nearest measure(GeodesicDistance.Nearest soFar, Path path, int edge) {
        Coordinate start = path.points().getCoordinate(edge);
        Coordinate end = path.points().getCoordinate(Math.min(edge + 1, path.points().size() - 1));
        double fraction = path.edges().nearestFraction(edge);
        GeodesicDistance.Nearest found;
        if (fraction == 0 || fraction == 1) {
            Coordinate vertex = fraction == 0 ? start : end;
            if (vertex.equals2D(soFar.point())) {
                return soFar;
            }
            found = GeodesicEdge.nearestVertex(from, vertex);
        } else {
            found = GeodesicEdge.nearest(from, start, end, fraction);
        }
        return found.metres() < soFar.metres() ? found : soFar;
    }
}
