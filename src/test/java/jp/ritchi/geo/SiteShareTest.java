package jp.ritchi.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Squares in metres about a place, laid out in the equidistant plane. */
class SiteShareTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final LocalPlane PLANE = new LocalPlane(new Coordinate(132.754, 34.441));
    private static final Geometry SITE = box(-50, -50, 50, 50);

    @Test
    void thePartInsideIsCutWhereTheEdgesCross() {
        var part = SiteShare.within(SITE, List.<Geometry>of(box(-90, -90, -20, 90)), 0);
        assertThat(GeodesicArea.squareMetres(part)).isCloseTo(3_000, within(0.01));
        var twice = List.<Geometry>of(box(-90, -90, -20, 90), box(-90, -90, -30, 90));
        assertThat(GeodesicArea.squareMetres(SiteShare.within(SITE, twice, 0)))
                .isCloseTo(3_000, within(0.01));
    }

    @Test
    void touchingIsNoPart() {
        assertThat(SiteShare.within(SITE, List.<Geometry>of(box(50, -50, 90, 50)), 0).isEmpty())
                .isTrue();
        assertThat(SiteShare.within(SITE, List.of(), 10).isEmpty()).isTrue();
    }

    @Test
    void aDistanceAddsAStripAndANegativeOneTakesItOff() {
        var wall = List.<Geometry>of(box(-900, -900, -20, 900));
        assertThat(GeodesicArea.squareMetres(SiteShare.within(SITE, wall, 5)))
                .isCloseTo(3_500, within(0.01));
        assertThat(GeodesicArea.squareMetres(SiteShare.within(SITE, wall, -5)))
                .isCloseTo(2_500, within(0.01));
    }

    @Test
    void aDiscAboutAPointHasTheAreaOfADisc() {
        var point = List.<Geometry>of(FACTORY.createPoint(PLANE.unproject(0, 0)));
        assertThat(GeodesicArea.squareMetres(SiteShare.within(SITE, point, 40)))
                .isCloseTo(Math.PI * 1_600, within(0.1));
    }

    @Test
    void aSiteIsCoveredOnlyWithTheRoomAroundItThatIsAskedFor() {
        var area = List.<Geometry>of(box(-150, -150, 150, 150));
        assertThat(SiteShare.isCovered(SITE, area, 0)).isTrue();
        assertThat(SiteShare.isCovered(SITE, area, 99.9)).isTrue();
        assertThat(SiteShare.isCovered(SITE, area, 100.1)).isFalse();
        var halves = List.<Geometry>of(box(-150, -150, 0, 150), box(0, -150, 150, 150));
        assertThat(SiteShare.isCovered(SITE, halves, 99.9)).isTrue();
        assertThat(SiteShare.isCovered(SITE, halves.subList(0, 1), 0)).isFalse();
    }

    @Test
    void theBoxAroundHoldsEverythingWithinTheDistance() {
        var box = SiteShare.around(SITE, 2_000);
        for (int azimuth = 0; azimuth < 360; azimuth += 5) {
            double angle = Math.toRadians(azimuth);
            var at = PLANE.unproject(2_050 * Math.sin(angle), 2_050 * Math.cos(angle));
            double far = GeodesicDistance.nearest(at, SITE).metres();
            assertThat(far > 2_000 || box.contains(at)).as("azimuth " + azimuth).isTrue();
        }
    }

    @Test
    void theWayBetweenShapesIsTheLeastOfAllWaysBetweenTheirPoints() {
        var other = polygon(120, 30, 300, -60, 310, 90, 180, 200);
        var way = GeodesicSeparation.nearest(SITE, other);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 1_000; i++) {
            double at = -50 + i / 10.0;
            for (Coordinate edge : List.of(PLANE.unproject(50, at), PLANE.unproject(at, 50))) {
                least = Math.min(least, GeodesicDistance.nearest(edge, other).metres());
            }
        }
        assertThat(way.metres()).isCloseTo(least, within(1e-6));
        assertThat(GeodesicDistance.between(way.at(), way.other()))
                .isCloseTo(way.metres(), within(1e-6));
        assertThat(way.metres()).isCloseTo(70, within(0.001));
    }

    @Test
    void theFarthestPartOfASiteFromALineIsFoundToHalfAStep() {
        var wall = FACTORY.createLineString(corners(-200, -900, -200, 900));
        assertThat(GeodesicSeparation.farthest(SITE, wall).metres()).isCloseTo(250, within(0.001));
        assertThat(GeodesicSeparation.nearest(SITE, box(-10, -10, 10, 10)).metres()).isZero();
    }

    @Test
    void errorsOfASquareAddUpToItsSideTimesTheErrorTimesTheRootOfTwo() {
        assertThat(AreaUncertainty.squareMetres(SITE, vertex -> 0.3))
                .isCloseTo(0.3 * 100 * Math.sqrt(2), within(1e-3));
        var pierced =
                FACTORY.createPolygon(
                        box(-50, -50, 50, 50).getExteriorRing(),
                        new org.locationtech.jts.geom.LinearRing[] {
                            box(-20, -20, 20, 20).getExteriorRing()
                        });
        assertThat(AreaUncertainty.squareMetres(pierced, vertex -> 0.3))
                .isCloseTo(0.3 * Math.sqrt(2 * (100 * 100 + 40 * 40)), within(1e-3));
    }

    @Test
    void simulatedErrorsSpreadTheAreaAsTheFormulaSays() {
        var random = new java.util.Random(7);
        double sum = 0;
        int rounds = 4_000;
        double[] xy = {-50, -50, 50, -50, 50, 50, -50, 50};
        for (int round = 0; round < rounds; round++) {
            double[] moved = new double[xy.length];
            for (int i = 0; i < xy.length; i++) {
                moved[i] = xy[i] + 0.3 * random.nextGaussian();
            }
            double off = GeodesicArea.squareMetres(polygon(moved)) - 10_000;
            sum += off * off;
        }
        assertThat(Math.sqrt(sum / rounds))
                .isCloseTo(AreaUncertainty.squareMetres(SITE, vertex -> 0.3), within(1.5));
    }

    private static Polygon box(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north);
    }

    private static Polygon polygon(double... xy) {
        var open = corners(xy);
        var closed = java.util.Arrays.copyOf(open, open.length + 1);
        closed[open.length] = open[0].copy();
        return FACTORY.createPolygon(closed);
    }

    private static Coordinate[] corners(double... xy) {
        var points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = PLANE.unproject(xy[2 * i], xy[2 * i + 1]);
        }
        return points;
    }
}
