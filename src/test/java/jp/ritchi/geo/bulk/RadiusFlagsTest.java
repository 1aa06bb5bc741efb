package jp.ritchi.geo.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ritchi.geo.GeodesicDistance;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class RadiusFlagsTest {
    /** What the exact measures say, one by one. */
    static Within oracle(List<Coordinate> points, Geometry outline, double radius) {
        boolean touched = false;
        for (Coordinate point : points) {
            double far = GeodesicDistance.farthest(point, outline).metres();
            if (Millimetres.round(far) <= radius) {
                return Within.INSIDE;
            }
            double near = GeodesicDistance.nearest(point, outline).metres();
            touched |= Millimetres.round(near) <= radius;
        }
        return touched ? Within.STRADDLING : Within.OUTSIDE;
    }

    @Test
    void agreesWithTheExactMeasuresOnAFieldOfParcels() {
        var field = new ParcelField(7, 40_000);
        var points = field.interchanges(6);
        for (double radius : new double[] {1, 300, 2_000, 4_999.9995}) {
            var flags = new RadiusFlags(new PointSet(points), radius);
            int[] counts = new int[3];
            var outlines = new Outlines();
            for (int i = 0; i < field.size(); i += radius == 2_000 ? 1 : 7) {
                outlines.clear();
                field.add(i, outlines);
                Within flag = flags.of(outlines, 0);
                counts[flag.ordinal()]++;
                assertThat(flag).isEqualTo(oracle(points, outlines.geometry(0), radius));
            }
            assertThat(flags.exactMeasures()).isLessThan(counts[1] / 10 + 2);
            if (radius == 2_000) {
                assertThat(counts).doesNotContain(0);
            }
        }
    }
}
