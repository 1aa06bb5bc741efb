package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class GeodesicShapesTest {
    private static final Coordinate IC = at(132.742, 34.456);

    static double azimuth(Coordinate from, Coordinate to) {
        return Grs80.GEODESIC.Inverse(from.y, from.x, to.y, to.x).azi1;
    }

    @Test
    void everyVertexOfTheCircleIsExactlyTheRadiusAway() {
        Polygon circle = GeodesicShapes.circle(IC, 2_000);
        assertThat(circle.getNumPoints()).isEqualTo(181);
        for (Coordinate vertex : circle.getCoordinates()) {
            assertThat(GeodesicDistance.between(IC, vertex)).isCloseTo(2_000, within(2e-8));
        }
        assertThat(circle.isValid()).isTrue();
        assertThat(Orientation.isCCW(circle.getExteriorRing().getCoordinates())).isTrue();
    }

    @Test
    void theEdgesOfTheCircleRunInsideItByThirtyCentimetres() {
        double inside =
                2_000
                        - GeodesicDistance.nearest(
                                        IC, GeodesicShapes.circle(IC, 2_000).getExteriorRing())
                                .metres();
        assertThat(inside).isCloseTo(2_000 * (1 - Math.cos(Math.PI / 180)), within(1e-4));
    }

    @Test
    void aShortLineHasTwoPointsAndALongOneLiesOnTheGeodesic() {
        Coordinate near = RandomSites.go(IC, 33, 1_999);
        assertThat(GeodesicShapes.line(IC, near).getNumPoints()).isEqualTo(2);
        Coordinate far = RandomSites.go(IC, 85, 40_001);
        LineString line = GeodesicShapes.line(IC, far);
        assertThat(line.getNumPoints()).isEqualTo(10);
        assertThat(line.getCoordinateN(0)).isEqualTo(IC);
        assertThat(line.getCoordinateN(9)).isEqualTo(far);
        LineString direct = RandomSites.FACTORY.createLineString(new Coordinate[] {IC, far});
        for (Coordinate point : line.getCoordinates()) {
            assertThat(GeodesicDistance.nearest(point, direct).metres()).isZero();
        }
    }

    @Test
    void aCircleWithoutARadiusIsRefused() {
        for (double radius : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> GeodesicShapes.circle(IC, radius))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
