package jp.ritchi.geo;

import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The shortest and the longest way over the ellipsoid from a point to a geometry, right to a
 * micrometre.
 *
 * <p>A polygon is its interior with its boundary and without its holes: a point inside or on the
 * edge is at distance 0, a point in a hole is as far as the hole's edge. Edges are geodesics.
 *
 * <p>Known limits: the farthest point is right while everything is nearer than 9,000 km (beyond a
 * quarter of the globe distance is no longer convex along an edge), and a polygon edge must be
 * shorter than half the globe.
 */
public final class GeodesicDistance {
    private GeodesicDistance() {}

    /**
     * The point of a geometry nearest to the one asked from.
     *
     * @param metres the geodesic distance; exactly 0 inside a polygon and within 0.1 µm of an edge
     * @param point the nearest point, which is the point asked from when that lies inside
     */
    public record Nearest(double metres, Coordinate point) {}

    /**
     * The point of a geometry farthest from the one asked from, always a vertex.
     *
     * @param metres the geodesic distance
     * @param point the farthest vertex
     */
    public record Farthest(double metres, Coordinate point) {}

    /** The length in metres of the geodesic between two points. */
    public static double between(Coordinate from, Coordinate to) {
        return Grs80.GEODESIC.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.DISTANCE).s12;
    }

    /**
     * The nearest point of any kind of geometry.
     *
     * @throws IllegalArgumentException if the geometry is empty or a coordinate is not finite
     */
    public static Nearest nearest(Coordinate from, Geometry to) {
        NearestSearch search = new NearestSearch(from);
        Paths.visit(to, search);
        return search.result();
    }

    /**
     * The farthest point of any kind of geometry.
     *
     * @throws IllegalArgumentException if the geometry is empty or a coordinate is not finite
     */
    public static Farthest farthest(Coordinate from, Geometry to) {
        FarthestSearch search = new FarthestSearch(from);
        Paths.visit(to, search);
        return search.result();
    }
}
