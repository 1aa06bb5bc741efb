package jp.ritchi.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;

/** The way round a polygon on the ellipsoid, and how compact the polygon is. */
public final class GeodesicPerimeter {
    private GeodesicPerimeter() {}

    /** The length in metres of all rings, those of holes too. */
    public static double metres(Geometry geometry) {
        double[] sum = {0};
        Paths.visit(geometry, points -> sum[0] += length(points));
        return sum[0];
    }

    /**
     * The isoperimetric quotient 4π × area / perimeter²: 1 for a circle, 0.785 for a square, near 0
     * for a ribbon or a scatter of pieces.
     */
    public static double compactness(Geometry geometry) {
        double around = metres(geometry);
        return 4 * Math.PI * GeodesicArea.squareMetres(geometry) / (around * around);
    }

    private static double length(CoordinateSequence points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += GeodesicDistance.between(points.getCoordinate(i - 1), points.getCoordinate(i));
        }
        return sum;
    }
}
