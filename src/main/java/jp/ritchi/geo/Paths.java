package jp.ritchi.geo;

import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Takes a geometry apart into the chains of vertices it is made of, each seen exactly once. */
final class Paths {
    private Paths() {}

    /** Is shown a point as a chain of one vertex, and a ring as one that ends where it began. */
    interface Visitor {
        void path(CoordinateSequence points);

        /** Is shown the shell and the holes of a polygon, then told that it ends. */
        default void ring(CoordinateSequence points) {
            path(points);
        }

        default void endOfPolygon() {}
    }

    static void visit(Geometry geometry, Visitor visitor) {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("An empty geometry has no distance");
        }
        parts(geometry, visitor);
    }

    private static void parts(Geometry geometry, Visitor visitor) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts(geometry.getGeometryN(i), visitor);
            }
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, visitor);
        } else if (geometry instanceof LineString line) {
            path(line.getCoordinateSequence(), visitor::path);
        } else {
            path(((Point) geometry).getCoordinateSequence(), visitor::path);
        }
    }

    private static void rings(Polygon polygon, Visitor visitor) {
        path(polygon.getExteriorRing().getCoordinateSequence(), visitor::ring);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            path(polygon.getInteriorRingN(i).getCoordinateSequence(), visitor::ring);
        }
        visitor.endOfPolygon();
    }

    private static void path(CoordinateSequence points, Consumer<CoordinateSequence> visitor) {
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isFinite(points.getX(i)) || !Double.isFinite(points.getY(i))) {
                throw new IllegalArgumentException("A coordinate is not finite");
            }
        }
        if (points.size() > 0) {
            visitor.accept(points);
        }
    }
}
