package jp.ritchi.geo.bulk;

import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures outlines against a set of points: the nearest point by the outline's nearest part, by
 * its farthest part and by its centroid, and its area; as {@link GeodesicDistance} and {@link
 * GeodesicArea} do. For one thread.
 */
public final class OutlineMeasures {
    private final PointSet points;

    public OutlineMeasures(PointSet points) {
        this.points = points;
    }

    public void measure(FlatOutline outline, Measured into) {
        Geometry geometry = outline.geometry();
        into.centreLon = (outline.west + outline.east) / 2;
        into.centreLat = (outline.south + outline.north) / 2;
        Coordinate middle = new Coordinate(into.centreLon, into.centreLat);
        into.reach = GeodesicDistance.farthest(middle, geometry).metres();
        into.area = Math.round(GeodesicArea.squareMetres(geometry));
        int[] candidates = Candidates.of(points, into.centreLon, into.centreLat, into.reach);
        distances(geometry, candidates, into);
    }

    private void distances(Geometry geometry, int[] candidates, Measured into) {
        into.nearestPoint = into.farthestPoint = into.centroidPoint = -1;
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = Double.POSITIVE_INFINITY;
        double toCentroid = Double.POSITIVE_INFINITY;
        Coordinate centroid = GeodesicArea.centroid(geometry);
        for (int candidate : candidates) {
            Coordinate from = points.position(candidate);
            double near = GeodesicDistance.nearest(from, geometry).metres();
            if (near < nearest) {
                nearest = near;
                into.nearestPoint = candidate;
            }
            double far = GeodesicDistance.farthest(from, geometry).metres();
            if (far < farthest) {
                farthest = far;
                into.farthestPoint = candidate;
            }
            double middle = GeodesicDistance.between(from, centroid);
            if (middle < toCentroid) {
                toCentroid = middle;
                into.centroidPoint = candidate;
            }
        }
        into.nearest = millimetres(nearest);
        into.farthest = millimetres(farthest);
        into.centroid = millimetres(toCentroid);
    }

    private static double millimetres(double metres) {
        return Double.isInfinite(metres) ? Double.NaN : Math.round(metres * 1_000) / 1_000.0;
    }
}
