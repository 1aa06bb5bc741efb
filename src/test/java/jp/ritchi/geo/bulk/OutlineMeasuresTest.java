package jp.ritchi.geo.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.GeodesicDistance;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class OutlineMeasuresTest {
    static void check(List<Coordinate> points, Geometry outline, Measured measured) {
        double near = Double.POSITIVE_INFINITY;
        double far = Double.POSITIVE_INFINITY;
        double middle = Double.POSITIVE_INFINITY;
        int[] which = new int[3];
        var centroid = GeodesicArea.centroid(outline);
        for (int i = 0; i < points.size(); i++) {
            double nearest = GeodesicDistance.nearest(points.get(i), outline).metres();
            double farthest = GeodesicDistance.farthest(points.get(i), outline).metres();
            double toCentroid = GeodesicDistance.between(points.get(i), centroid);
            which[0] = nearest < near ? i : which[0];
            which[1] = farthest < far ? i : which[1];
            which[2] = toCentroid < middle ? i : which[2];
            near = Math.min(near, nearest);
            far = Math.min(far, farthest);
            middle = Math.min(middle, toCentroid);
        }
        assertThat(measured.nearest).isEqualTo(Millimetres.round(near));
        assertThat(measured.farthest).isEqualTo(Millimetres.round(far));
        assertThat(measured.centroid).isEqualTo(Millimetres.round(middle));
        assertThat(measured.area).isEqualTo(Math.round(GeodesicArea.squareMetres(outline)));
        assertThat(
                        new int[] {
                            measured.nearestPoint, measured.farthestPoint, measured.centroidPoint
                        })
                .containsExactly(which);
        for (Coordinate vertex : outline.getCoordinates()) {
            var centre = new Coordinate(measured.centreLon, measured.centreLat);
            assertThat(GeodesicDistance.between(centre, vertex))
                    .isLessThanOrEqualTo(measured.reach);
        }
    }

    @Test
    void agreesWithTheExactMeasuresOnAFieldOfParcels() {
        var field = new ParcelField(11, 20_000);
        var points = field.interchanges(5);
        var measures = new OutlineMeasures(new PointSet(points));
        var outlines = new Outlines();
        var measured = new Measured();
        for (int i = 0; i < field.size(); i++) {
            outlines.clear();
            field.add(i, outlines);
            measures.measure(outlines, 0, measured);
            check(points, outlines.geometry(0), measured);
        }
        assertThat(measures.exactMeasures()).isLessThan(field.size() / 20);
    }
}
