package jp.ritchi.geo.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes made to be flagged or measured wrongly. */
class AdversaryTest {
    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);
    private static final Coordinate IC = new Coordinate(130.78, 32.83);
    private static final double RADIUS = 2_000;

    private static Coordinate at(Coordinate from, double azimuth, double metres) {
        var line = GRS80.Direct(from.y, from.x, azimuth, metres);
        return new Coordinate(line.lon2, line.lat2);
    }

    private static Geometry polygon(List<Coordinate> corners) {
        var ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        return new org.locationtech.jts.geom.GeometryFactory()
                .createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Within flag(Geometry outline, double radius, Coordinate... points) {
        var outlines = new Outlines();
        outlines.add(outline);
        return new RadiusFlags(new PointSet(List.of(points)), radius).of(outlines, 0);
    }

    /** Checks both ways of judging against the exact measures. */
    private static void agree(Geometry outline, double radius, Coordinate... points) {
        var list = List.of(points);
        assertThat(flag(outline, radius, points))
                .isEqualTo(RadiusFlagsTest.oracle(list, outline, radius));
        var outlines = new Outlines();
        outlines.add(outline);
        var measured = new Measured();
        new OutlineMeasures(new PointSet(list)).measure(outlines, 0, measured);
        OutlineMeasuresTest.check(list, outline, measured);
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    /** The foot of the perpendicular lies in the middle of an edge, all corners farther away. */
    @ParameterizedTest
    @CsvSource({
        "1999.999, STRADDLING",
        "1999.9996, STRADDLING",
        "2000.0, STRADDLING",
        "2000.0004, STRADDLING",
        "2000.0006, OUTSIDE",
        "2000.001, OUTSIDE",
        "2000.009, OUTSIDE",
        "1999.991, STRADDLING",
        "2000.02, OUTSIDE"
    })
    void theNearestPointIsWithinAnEdge(double metres, Within expected) {
        for (double azimuth = 0; azimuth < 360; azimuth += 7.3) {
            for (double half : new double[] {5, 40, 900}) {
                var foot = at(IC, azimuth, metres);
                double back = GRS80.Inverse(foot.y, foot.x, IC.y, IC.x).azi1;
                var left = at(foot, back - 90, half);
                var right = at(foot, back + 90, half);
                var outline =
                        polygon(
                                List.of(
                                        left,
                                        right,
                                        at(right, back + 180, 50),
                                        at(left, back + 180, 50)));
                assertThat(flag(outline, RADIUS, IC)).isEqualTo(expected);
                agree(outline, RADIUS, IC);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1999.9, INSIDE",
        "1999.9996, INSIDE",
        "2000.0, INSIDE",
        "2000.0004, INSIDE",
        "2000.0006, STRADDLING",
        "2000.001, STRADDLING"
    })
    void theFarthestCornerIsOnTheLine(double metres, Within expected) {
        for (double azimuth = 0; azimuth < 360; azimuth += 3.1) {
            var corner = at(IC, azimuth, metres);
            double back = GRS80.Inverse(corner.y, corner.x, IC.y, IC.x).azi1;
            var outline =
                    polygon(List.of(corner, at(corner, back - 30, 30), at(corner, back + 30, 30)));
            assertThat(flag(outline, RADIUS, IC)).isEqualTo(expected);
            agree(outline, RADIUS, IC);
        }
    }

    @Test
    void theWholeMustLieWithinOneDiscAndNotWithinTwoTogether() {
        var other = at(IC, 90, 3_000);
        var middle = at(IC, 90, 1_500);
        var bar =
                polygon(List.of(at(middle, 270, 1_000), at(middle, 90, 1_000), at(middle, 0, 20)));
        assertThat(flag(bar, RADIUS, IC, other)).isEqualTo(Within.STRADDLING);
        agree(bar, RADIUS, IC, other);
        assertThat(flag(bar, 2_600, IC, other)).isEqualTo(Within.INSIDE);
    }

    @Test
    void aPointInsideInAHoleOnAnEdgeOrAtACorner() throws ParseException {
        var large =
                wkt(
                        "POLYGON((130.6 32.7, 131 32.7, 131 33, 130.6 33, 130.6 32.7),"
                                + "(130.7 32.8, 130.8 32.8, 130.8 32.9, 130.7 32.9, 130.7 32.8))");
        for (double radius : new double[] {0.5, 500, RADIUS, 4_000, 30_000, 100_000}) {
            agree(large, radius, new Coordinate(130.65, 32.75));
            agree(large, radius, new Coordinate(130.75, 32.85));
            agree(large, radius, new Coordinate(130.7, 32.85));
            agree(large, radius, new Coordinate(130.7, 32.8));
            agree(large, radius, new Coordinate(130.6, 32.7));
            agree(large, radius, new Coordinate(132.6, 32.7), new Coordinate(129, 31));
        }
        var small =
                wkt(
                        "POLYGON((130.78 32.83, 130.79 32.83, 130.79 32.84, 130.78 32.84, 130.78 32.83),"
                                + "(130.783 32.833, 130.787 32.833, 130.787 32.837, 130.783 32.837, 130.783 32.833))");
        for (double radius : new double[] {0.001, 0.5, 100, 200, 600, RADIUS}) {
            agree(small, radius, new Coordinate(130.785, 32.835));
            agree(small, radius, new Coordinate(130.781, 32.831));
            agree(small, radius, new Coordinate(130.78, 32.835));
            agree(small, radius, new Coordinate(130.783, 32.833));
            agree(small, radius, IC);
        }
    }

    @Test
    void severalPartsCountAsOneOutline() throws ParseException {
        var parts =
                wkt(
                        "MULTIPOLYGON(((130.78 32.83, 130.781 32.83, 130.781 32.831, 130.78 32.83)),"
                                + "((130.81 32.83, 130.811 32.83, 130.811 32.831, 130.81 32.83)))");
        assertThat(flag(parts, RADIUS, IC)).isEqualTo(Within.STRADDLING);
        for (double radius : new double[] {1, 100, RADIUS, 2_900, 3_000}) {
            agree(parts, radius, IC, new Coordinate(130.9, 32.8));
        }
    }

    @Test
    void neitherTheDirectionOfARingNorItsFirstCornerMatters() {
        var random = new SplittableRandom(5);
        var points = List.of(IC, at(IC, 40, 2_500), at(IC, 200, 3_800));
        for (int i = 0; i < 300; i++) {
            var middle = at(IC, random.nextDouble(0, 360), random.nextDouble(1_500, 2_500));
            var corners = new ArrayList<Coordinate>();
            for (int k = 0; k < 7; k++) {
                corners.add(at(middle, 360.0 * k / 7, random.nextDouble(10, 300)));
            }
            var expected = RadiusFlagsTest.oracle(points, polygon(corners), RADIUS);
            for (int turn = 0; turn < 7; turn++) {
                Collections.rotate(corners, 1);
                agree(polygon(corners), RADIUS, points.toArray(Coordinate[]::new));
                var reversed = new ArrayList<>(corners);
                Collections.reverse(reversed);
                assertThat(flag(polygon(reversed), RADIUS, points.toArray(Coordinate[]::new)))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void anyPlaceOfJapanAnySizeAnyRadius() {
        var random = new SplittableRandom(9);
        for (int i = 0; i < 3_000; i++) {
            var middle = new Coordinate(random.nextDouble(123, 146), random.nextDouble(24, 46));
            double size = Math.pow(10, random.nextDouble(0.5, 4.2));
            double away = Math.pow(10, random.nextDouble(1, 5.5));
            var corners = new ArrayList<Coordinate>();
            for (int k = 0; k < 5; k++) {
                corners.add(at(middle, -72 * k, size * random.nextDouble(0.5, 1)));
            }
            var point = at(middle, random.nextDouble(0, 360), away);
            var second = at(middle, random.nextDouble(0, 360), away * random.nextDouble(0.99, 2));
            double radius = Math.min(150_000, away + size * random.nextDouble(-1, 1));
            if (radius > 0) {
                agree(polygon(corners), radius, point, second);
            }
        }
    }

    @Test
    void equallyNearPointsAreToldByTheirOrder() {
        var outline = polygon(List.of(at(IC, 0, 100), at(IC, 120, 100), at(IC, 240, 100)));
        var far = at(IC, 10, 5_000);
        agree(outline, RADIUS, far, far, at(IC, 100, 9_000));
        agree(outline, RADIUS, at(IC, 100, 9_000), far, far);
    }

    @Test
    void withoutPointsEverythingIsOutsideAndNothingIsNearest() {
        var outline = polygon(List.of(at(IC, 0, 100), at(IC, 120, 100), at(IC, 240, 100)));
        assertThat(flag(outline, RADIUS)).isEqualTo(Within.OUTSIDE);
        var outlines = new Outlines();
        outlines.add(outline);
        var measured = new Measured();
        new OutlineMeasures(new PointSet(List.of())).measure(outlines, 0, measured);
        assertThat(measured.nearestPoint).isEqualTo(-1);
        assertThat(measured.nearest).isNaN();
        assertThat(measured.area).isBetween(12_900.0, 13_100.0);
    }

    @Test
    void whatIsNoOutlineIsRefused() throws ParseException {
        var outlines = new Outlines();
        assertThatThrownBy(() -> outlines.add(wkt("LINESTRING(1 1, 2 2)")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outlines.size()).isZero();
        outlines.add(wkt("POLYGON((130 32, 131 32, 131 NaN, 130 32))"));
        var points = new PointSet(List.of(IC));
        assertThatThrownBy(() -> new RadiusFlags(points, RADIUS).of(outlines, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutlineMeasures(points).measure(outlines, 0, new Measured()))
                .isInstanceOf(IllegalArgumentException.class);
        for (double radius : new double[] {0, -1, Double.NaN, 1e9}) {
            assertThatThrownBy(() -> new RadiusFlags(points, radius))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new PointSet(List.of(new Coordinate(Double.NaN, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
