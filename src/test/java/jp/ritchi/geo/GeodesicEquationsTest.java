package jp.ritchi.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The reference itself against the published geodesic test cases, which are on WGS84. */
class GeodesicEquationsTest {
    private static final String CASES = "geodesy/geographiclib_20_testcases.csv";

    @Test
    void theReferenceReproducesThePublishedCases() {
        GeodesicEquations wgs84 = new GeodesicEquations(6378137, 1 / 298.257223563, 6_000);
        for (String[] row : SharedData.rows(CASES)) {
            double[] v = Arrays.stream(row).mapToDouble(Double::parseDouble).toArray();
            GeodesicEquations.End end =
                    wgs84.walk(0, Math.toRadians(v[0]), Math.toRadians(v[2]), v[6]);
            double north = Math.toRadians(v[3] - v[0]) - end.dLat();
            double east = Math.IEEEremainder(Math.toRadians(v[4] - v[1]) - end.dLon(), 2 * Math.PI);
            assertThat(north * 6.4e6).isCloseTo(0, within(1e-4));
            assertThat(east * 6.4e6 * Math.cos(Math.toRadians(v[3]))).isCloseTo(0, within(1e-4));
            assertThat(end.area() / v[11]).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void distancesOnGrs80AreWithinAMillimetreOfThoseOnWgs84() {
        for (String[] row : SharedData.rows(CASES)) {
            double[] v = Arrays.stream(row).mapToDouble(Double::parseDouble).toArray();
            double metres =
                    GeodesicDistance.between(
                            new Coordinate(v[1], v[0]), new Coordinate(v[4], v[3]));
            assertThat(metres).isCloseTo(v[6], within(1e-3));
        }
    }
}
