package jp.ritchi.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;

/**
 * Area on the ellipsoid of what geodesic edges enclose, and the centre of it.
 *
 * <p>Rings within 10 km of their middle are summed in the equidistant plane with the correction for
 * curvature, right to 1e-12 of the area and better the smaller they are; larger ones by
 * GeographicLib, whose polygon area carries an absolute noise of about 1e-4 m², too much for a
 * small parcel and nothing for a large one.
 */
public final class GeodesicArea {
    /** More steps than this have never been needed; each divides the error by a million. */
    private static final int MOST_STEPS = 8;

    private GeodesicArea() {}

    /**
     * The area in square metres, holes taken out, whatever the direction of the rings. Points and
     * lines have none. Overlapping parts of a collection count twice: check validity first.
     */
    public static double squareMetres(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                sum += polygonArea(polygon);
            } else if (part instanceof GeometryCollection) {
                sum += squareMetres(part);
            }
        }
        return sum;
    }

    /**
     * The centroid, defined as the point that is the centre of gravity of the geometry in the
     * azimuthal equidistant plane about itself; found to a micrometre. It may lie outside the
     * geometry. Of mixed collections only the parts of the highest dimension count.
     *
     * @throws IllegalArgumentException if the geometry is empty
     */
    public static Coordinate centroid(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("An empty geometry has no centroid");
        }
        Coordinate centre = geometry.getCentroid().getCoordinate();
        double shift = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS && shift > 1e-6; i++) {
            LocalPlane plane = new LocalPlane(centre);
            Coordinate moved = plane.project(geometry).getCentroid().getCoordinate();
            shift = Math.hypot(moved.x, moved.y);
            centre = plane.unproject(moved.x, moved.y);
        }
        return centre;
    }

    private static double polygonArea(Polygon polygon) {
        double area = RingArea.squareMetres(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= RingArea.squareMetres(polygon.getInteriorRingN(i));
        }
        return area;
    }
}
