package jp.ritchi.geo.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import jp.ritchi.geo.LocalPlane;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TaylorPlaneTest {
    private final TaylorPlane plane = new TaylorPlane();

    @Test
    void isTheEquidistantPlaneWithinItsBoundFromTheEquatorTo60Degrees() {
        var random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 400_000; i++) {
            double lat = random.nextDouble(-60, 60);
            double reach = Math.pow(10, random.nextDouble(0, 5.3));
            worst = Math.max(worst, errorShare(random, lat, reach));
        }
        assertThat(worst).as("share of the bound that is used").isBetween(0.05, 0.8);
    }

    @Test
    void inJapanAThirdOfTheBoundIsEnough() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 200_000; i++) {
            double share =
                    errorShare(random, random.nextDouble(20, 46), random.nextDouble(1, 20_000));
            assertThat(share).isLessThan(0.34);
        }
    }

    /** Against the series that is right to 7 nm at 20 km, which is let off the bound. */
    private double errorShare(SplittableRandom random, double lat, double reach) {
        double lon = random.nextDouble(120, 150);
        plane.moveTo(lon, lat);
        double angle = random.nextDouble(0, 2 * Math.PI);
        double q = reach * Math.sin(angle) / 111_000;
        double l = reach * Math.cos(angle) / 111_000 / Math.cos(Math.toRadians(lat));
        double[] truth = new double[2];
        // The differences as the plane sees them, so that rounding a sum does not count.
        double toLon = lon + l;
        double toLat = lat + q;
        new LocalPlane(new Coordinate(lon, lat)).project(toLon, toLat, truth, 0);
        double x = plane.x(toLon - lon, toLat - lat);
        double y = plane.y(toLon - lon, toLat - lat);
        double distance = Math.hypot(truth[0], truth[1]);
        double error = Math.hypot(x - truth[0], y - truth[1]) - LocalPlane.errorAt(distance);
        return error / TaylorPlane.errorAt(distance);
    }
}
