package jp.ritchi.geo;

import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How far an area may be off because its vertices may be: each vertex errs by itself, in any
 * direction, by the length that is given for it.
 *
 * <p>From A = ½ Σ xᵢ (yᵢ₊₁ − yᵢ₋₁) the law of error propagation gives σ_A² = ¼ Σ σᵢ² |Pᵢ₊₁ − Pᵢ₋₁|²
 * (Chrisman and Yandell, Effects of point error on area calculations, Surveying and Mapping 48,
 * 1988). Given limits of error instead of standard deviations it yields the limit of the area.
 *
 * <p>Known limit: an error that moves all vertices together leaves the area as it is and is not
 * counted; one that stretches the outline as a whole is not foreseen.
 */
public final class AreaUncertainty {
    private AreaUncertainty() {}

    /**
     * In square metres; 0 for points and lines.
     *
     * @param vertexMetres how far a vertex may be off
     */
    public static double squareMetres(
            Geometry geometry, ToDoubleFunction<Coordinate> vertexMetres) {
        double variance = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                variance += variance(polygon.getExteriorRing(), vertexMetres);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    variance += variance(polygon.getInteriorRingN(hole), vertexMetres);
                }
            }
        }
        return Math.sqrt(variance);
    }

    private static double variance(LinearRing ring, ToDoubleFunction<Coordinate> vertexMetres) {
        if (ring.isEmpty()) {
            return 0;
        }
        var points = ring.getCoordinates();
        int count = points.length - 1;
        double[] xy =
                new LocalPlane(ring.getEnvelopeInternal().centre())
                        .project(ring.getCoordinateSequence());
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int next = 2 * ((i + 1) % count);
            int last = 2 * ((i + count - 1) % count);
            double east = xy[next] - xy[last];
            double north = xy[next + 1] - xy[last + 1];
            double error = vertexMetres.applyAsDouble(points[i]);
            sum += error * error * (east * east + north * north);
        }
        return sum / 4;
    }
}
