package jp.ritchi.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes that show a measurement on the map: the circle of a radius and the line that was measured.
 *
 * <p>They are pictures. The edges of the circle run inside it by up to radius × 1.5e-4 at 180
 * vertices (0.3 m at 2 km), so never test whether a point lies in the polygon: measure.
 */
public final class GeodesicShapes {
    /** The vertices of a circle unless asked otherwise: one every two degrees. */
    public static final int CIRCLE_VERTICES = 180;

    private static final double LINE_STEP = 5_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeodesicShapes() {}

    /** The geodesic circle with {@value #CIRCLE_VERTICES} vertices. */
    public static Polygon circle(Coordinate centre, double radiusMetres) {
        return circle(centre, radiusMetres, CIRCLE_VERTICES);
    }

    /**
     * The closed, counter-clockwise ring of points that are all exactly the radius away, starting
     * due north.
     *
     * @throws IllegalArgumentException if the radius is not positive or there are fewer than three
     *     vertices
     */
    public static Polygon circle(Coordinate centre, double radiusMetres, int vertices) {
        if (!(radiusMetres > 0) || Double.isInfinite(radiusMetres) || vertices < 3) {
            throw new IllegalArgumentException("A circle needs a radius and three vertices");
        }
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double azimuth = -360.0 * i / vertices;
            GeodesicData to = Grs80.GEODESIC.Direct(centre.y, centre.x, azimuth, radiusMetres);
            ring[i] = new Coordinate(to.lon2, to.lat2);
        }
        ring[vertices] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    /**
     * The geodesic between two points, with the two points themselves as its ends and further
     * points at most 5 km apart, so that it lies within half a metre of the straight pieces a map
     * draws.
     */
    public static LineString line(Coordinate from, Coordinate to) {
        GeodesicLine line = Grs80.GEODESIC.InverseLine(from.y, from.x, to.y, to.x);
        int pieces = Math.max(1, (int) Math.ceil(line.Distance() / LINE_STEP));
        Coordinate[] points = new Coordinate[pieces + 1];
        for (int i = 1; i < pieces; i++) {
            GeodesicData at = line.Position(line.Distance() * i / pieces);
            points[i] = new Coordinate(at.lon2, at.lat2);
        }
        points[0] = new Coordinate(from.x, from.y);
        points[pieces] = new Coordinate(to.x, to.y);
        return FACTORY.createLineString(points);
    }
}
