package jp.ritchi.geo;

import static jp.ritchi.geo.RandomSites.go;
import static jp.ritchi.geo.Wkt.at;
import static jp.ritchi.geo.Wkt.polygon;
import static jp.ritchi.geo.Wkt.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class GeodesicDistanceTest {
    /** Near the Saijo interchange of the Sanyo expressway. */
    private static final Coordinate IC = at(132.742, 34.456);

    private static final String SQUARE =
            "(132.70 34.40, 132.80 34.40, 132.80 34.50, 132.70 34.50, 132.70 34.40)";

    @Test
    void insideIsZeroAndTheNearestPointIsThePlaceItself() {
        GeodesicDistance.Nearest nearest =
                GeodesicDistance.nearest(IC, wkt("POLYGON (" + SQUARE + ")"));
        assertThat(nearest.metres()).isZero();
        assertThat(nearest.point()).isEqualTo(IC);
    }

    @Test
    void insideAHoleItIsAsFarAsTheEdgeOfTheHole() {
        Polygon shell = (Polygon) wkt("POLYGON (" + SQUARE + ")");
        LinearRing hole = GeodesicShapes.circle(IC, 1_234.5, 6).getExteriorRing();
        Geometry ring =
                RandomSites.FACTORY.createPolygon(shell.getExteriorRing(), new LinearRing[] {hole});
        double middleOfEdge = GeodesicDistance.nearest(IC, ring).metres();
        assertThat(middleOfEdge).isCloseTo(1_234.5 * Math.cos(Math.PI / 6), within(1e-3));
        assertThat(GeodesicDistance.nearest(go(IC, 10, 2_000), ring).metres()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"132.70, 34.40", "132.80, 34.45", "132.75, 34.40"})
    void onAVertexOrOnAnEdgeAlongAMeridianIsZero(double lon, double lat) {
        Geometry square = wkt("POLYGON (" + SQUARE + ")");
        double metres = GeodesicDistance.nearest(at(lon, lat), square).metres();
        // The southern edge is a geodesic and so passes north of its parallel.
        assertThat(metres).isCloseTo(lat == 34.40 && lon == 132.75 ? 1.13 : 0, within(0.02));
    }

    @Test
    void onAGeodesicEdgeIsExactlyZero() {
        Coordinate a = at(132.7, 34.4);
        for (double length : new double[] {10, 333, 5_000, 10_000}) {
            Geometry triangle = polygon(a, go(a, 77, length), go(a, 150, length));
            Coordinate onEdge = go(a, 77, length * 0.37);
            assertThat(GeodesicDistance.nearest(onEdge, triangle).metres()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 100, 1_000, 10_000})
    void twoKilometresToAnEdgeAreToldFromAMillimetreMoreOrLess(double edge) {
        for (double off : new double[] {-1e-3, 0, 1e-3}) {
            for (int azimuth = 0; azimuth < 360; azimuth += 15) {
                Coordinate foot = go(IC, azimuth, 2_000 + off);
                double outward = GeodesicShapesTest.azimuth(foot, IC) + 180;
                Coordinate left = go(foot, outward - 90, edge * 0.3);
                Coordinate right = go(foot, outward + 90, edge * 0.7);
                Geometry site = polygon(left, right, go(foot, outward, 500));
                GeodesicDistance.Nearest nearest = GeodesicDistance.nearest(IC, site);
                assertThat(nearest.metres()).isCloseTo(2_000 + off, within(1e-6));
                assertThat(GeodesicDistance.between(nearest.point(), foot)).isLessThan(1e-3);
            }
        }
    }

    @Test
    void aLongEdgeAndAShortOneThatDifferByATenthOfAMillimetreAreToldApart() {
        for (double off : new double[] {-1e-4, 1e-4}) {
            for (double edge : new double[] {100, 10_000, 30_000}) {
                Geometry both =
                        RandomSites.FACTORY.createMultiLineString(
                                new LineString[] {
                                    tangent(70, 19_000, edge), tangent(250, 19_000 + off, 50)
                                });
                double metres = GeodesicDistance.nearest(IC, both).metres();
                assertThat(metres).isCloseTo(19_000 + Math.min(0, off), within(1e-6));
            }
        }
    }

    @Test
    void twoKilometresToAVertexAreToldFromAMillimetreMoreOrLess() {
        for (double off : new double[] {-1e-3, 0, 1e-3}) {
            Coordinate tip = go(IC, 63, 2_000 + off);
            Geometry site = polygon(tip, go(IC, 60, 2_400), go(IC, 66, 2_400));
            GeodesicDistance.Nearest nearest = GeodesicDistance.nearest(IC, site);
            assertThat(nearest.metres()).isCloseTo(2_000 + off, within(1e-6));
            assertThat(nearest.point()).isEqualTo(tip);
        }
    }

    @Test
    void twoKilometresFromInsideAHoleAreToldFromAMillimetreMoreOrLess() {
        for (double off : new double[] {-1e-3, 1e-3}) {
            LinearRing shell = GeodesicShapes.circle(IC, 9_000, 8).getExteriorRing();
            LinearRing hole = tangentSquare(2_000 + off);
            Geometry site = RandomSites.FACTORY.createPolygon(shell, new LinearRing[] {hole});
            assertThat(GeodesicDistance.nearest(IC, site).metres())
                    .isCloseTo(2_000 + off, within(1e-6));
        }
    }

    @Test
    void aSiteLargerThanFourKilometresCanHoldTheWholeCircle() {
        Geometry site = GeodesicShapes.circle(IC, 5_000, 7);
        assertThat(GeodesicDistance.nearest(IC, site).metres()).isZero();
        assertThat(GeodesicDistance.farthest(IC, site).metres()).isCloseTo(5_000, within(1e-6));
        assertThat(GeodesicDistance.nearest(go(IC, 0, 6_000), site).metres())
                .isCloseTo(1_000, within(1e-6));
    }

    @Test
    void ofSeveralPartsTheNearestAndTheFarthestCount() {
        Geometry near = GeodesicShapes.circle(go(IC, 90, 3_000), 100, 4);
        Geometry far = GeodesicShapes.circle(go(IC, 270, 9_000), 100, 4);
        Geometry both =
                RandomSites.FACTORY.createMultiPolygon(
                        new Polygon[] {(Polygon) far, (Polygon) near});
        assertThat(GeodesicDistance.nearest(IC, both).metres()).isCloseTo(2_900, within(1e-3));
        assertThat(GeodesicDistance.farthest(IC, both).metres()).isCloseTo(9_100, within(1e-3));
        assertThat(GeodesicDistance.nearest(go(IC, 270, 9_000), both).metres()).isZero();
    }

    @Test
    void pointsLinesAndCollectionsHaveDistancesToo() {
        Coordinate east = go(IC, 90, 1_500);
        Geometry point = RandomSites.FACTORY.createPoint(east);
        Geometry line = GeodesicShapes.line(go(IC, 80, 4_000), go(IC, 100, 4_000));
        Geometry all = RandomSites.FACTORY.createGeometryCollection(new Geometry[] {line, point});
        assertThat(GeodesicDistance.nearest(IC, point).metres()).isCloseTo(1_500, within(1e-6));
        assertThat(GeodesicDistance.nearest(IC, line).metres())
                .isCloseTo(4_000 * Math.cos(Math.PI / 18), within(0.01));
        assertThat(GeodesicDistance.nearest(IC, all).metres()).isCloseTo(1_500, within(1e-6));
        assertThat(GeodesicDistance.farthest(IC, all).metres()).isCloseTo(4_000, within(1e-6));
        Geometry repeated = wkt("LINESTRING (132.7 34.4, 132.7 34.4)");
        assertThat(GeodesicDistance.nearest(IC, repeated).metres())
                .isEqualTo(GeodesicDistance.between(IC, at(132.7, 34.4)));
    }

    @Test
    void aPointOnALineInACollectionDoesNotMakeItsPolygonsInsideOut() {
        Geometry mixed =
                wkt(
                        "GEOMETRYCOLLECTION (LINESTRING (132.8 34, 132.8 35), POLYGON ("
                                + SQUARE
                                + "))");
        assertThat(GeodesicDistance.nearest(IC, mixed).metres()).isZero();
        assertThat(GeodesicDistance.nearest(at(132.6, 34.45), mixed).metres()).isGreaterThan(9_000);
    }

    @Test
    void whatHasNoDistanceIsRefused() {
        assertThatThrownBy(() -> GeodesicDistance.nearest(IC, wkt("POLYGON EMPTY")))
                .isInstanceOf(IllegalArgumentException.class);
        Geometry broken = RandomSites.FACTORY.createPoint(at(Double.NaN, 34));
        assertThatThrownBy(() -> GeodesicDistance.farthest(IC, broken))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                GeodesicDistance.nearest(
                                        at(132, Double.POSITIVE_INFINITY), wkt("POINT (132 34)")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A line whose nearest point, somewhere within it, is the distance away. */
    private static LineString tangent(double azimuth, double metres, double length) {
        Coordinate foot = go(IC, azimuth, metres);
        double inward = GeodesicShapesTest.azimuth(foot, IC);
        Coordinate[] ends = {go(foot, inward - 90, length / 2), go(foot, inward + 90, length / 2)};
        return RandomSites.FACTORY.createLineString(ends);
    }

    /** A square whose four edges touch the circle of the radius at their middles, nearly. */
    private static LinearRing tangentSquare(double radius) {
        Coordinate foot = go(IC, 20, radius);
        double outward = GeodesicShapesTest.azimuth(foot, IC) + 180;
        Coordinate[] ring = {
            go(foot, outward - 90, 4_000),
            go(foot, outward + 90, 4_000),
            go(IC, 155, 4_900),
            go(IC, 245, 4_900),
            go(foot, outward - 90, 4_000)
        };
        return RandomSites.FACTORY.createLinearRing(ring);
    }
}
