package jp.ritchi.geo;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The shortest way over the ellipsoid between a site and another geometry, and how far the site's
 * farthest part is from it.
 *
 * <p>Shapes that meet are at distance 0. For others the shortest way leads from a vertex of one of
 * them. The farthest part is looked for among the vertices of the site, which is exact when the
 * other geometry is a point or bulges outward everywhere, and along its edges every {@link #STEP}
 * metres, which for other shapes is right to half a step; a hollow of the other geometry around the
 * site's middle is not seen.
 */
public final class GeodesicSeparation {
    /** Metres between the points of the site's edges that are looked at. */
    public static final double STEP = 5;

    private static final int MOST_STEPS = 400;

    private GeodesicSeparation() {}

    /**
     * Two places and the way between them.
     *
     * @param at on or in the site
     * @param other on or in the other geometry
     */
    public record Way(double metres, Coordinate at, Coordinate other) {}

    /** The shortest way from a site to a geometry. */
    public static Way nearest(Geometry site, Geometry to) {
        if (site.intersects(to)) {
            var shared = site.intersection(to).getCoordinate();
            return new Way(0, shared, shared);
        }
        Way best = new Way(Double.POSITIVE_INFINITY, site.getCoordinate(), to.getCoordinate());
        for (Coordinate vertex : to.getCoordinates()) {
            var found = GeodesicDistance.nearest(vertex, site);
            if (found.metres() < best.metres()) {
                best = new Way(found.metres(), found.point(), vertex);
            }
        }
        for (Coordinate vertex :
                to.getDimension() == 0 ? new Coordinate[0] : site.getCoordinates()) {
            var found = GeodesicDistance.nearest(vertex, to);
            if (found.metres() < best.metres()) {
                best = new Way(found.metres(), vertex, found.point());
            }
        }
        return best;
    }

    /** The way from the part of the site that is farthest from a geometry. */
    public static Way farthest(Geometry site, Geometry to) {
        Way worst = new Way(-1, site.getCoordinate(), to.getCoordinate());
        boolean vertices = to.getDimension() == 0 && to.getNumPoints() == 1;
        for (int i = 0; i < site.getNumGeometries(); i++) {
            var part = site.getGeometryN(i);
            var line = part instanceof Polygon polygon ? polygon.getExteriorRing() : part;
            worst = farther(worst, line.getCoordinates(), to);
            if (!vertices && line instanceof LineString) {
                worst = farther(worst, between(line.getCoordinates()), to);
            }
        }
        return worst;
    }

    private static Way farther(Way soFar, Coordinate[] points, Geometry to) {
        Way worst = soFar;
        for (Coordinate point : points) {
            var found = GeodesicDistance.nearest(point, to);
            if (found.metres() > worst.metres()) {
                worst = new Way(found.metres(), point, found.point());
            }
        }
        return worst;
    }

    private static Coordinate[] between(Coordinate[] points) {
        var found = new ArrayList<Coordinate>();
        for (int i = 0; i + 1 < points.length; i++) {
            double length = GeodesicDistance.between(points[i], points[i + 1]);
            int pieces = (int) Math.min(MOST_STEPS, Math.ceil(length / STEP));
            for (int k = 1; k < pieces; k++) {
                double share = (double) k / pieces;
                found.add(
                        new Coordinate(
                                points[i].x + share * (points[i + 1].x - points[i].x),
                                points[i].y + share * (points[i + 1].y - points[i].y)));
            }
        }
        return found.toArray(Coordinate[]::new);
    }
}
