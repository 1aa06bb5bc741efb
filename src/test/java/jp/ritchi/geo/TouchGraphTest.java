package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.ground;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The shapes are in metres east and north of a place in Higashihiroshima. */
class TouchGraphTest {
    private static final LocalPlane PLANE = Wkt.SAIJO;
    private static final TouchRule ROADS = new TouchRule(0.1, 2, 8);

    private static TouchGraph graph(TouchRule rule, String... metres) {
        return TouchGraph.of(Stream.of(metres).map(Wkt::ground).toList(), rule);
    }

    private static Touch only(TouchRule rule, String... metres) {
        var graph = graph(rule, metres);
        assertThat(graph.size()).isEqualTo(1);
        return graph.touch(0);
    }

    private static String box(double x1, double y1, double x2, double y2) {
        return "POLYGON ((%s %s, %s %s, %s %s, %s %s, %s %s))"
                .formatted(x1, y1, x2, y1, x2, y2, x1, y2, x1, y1);
    }

    private static final String HOME = box(0, 0, 20, 30);

    @Test
    void twoBoxesShareTheSideBetweenThem() {
        var touch = only(TouchRule.STANDARD, HOME, box(20, 10, 50, 60));
        assertThat(touch.kind()).isEqualTo(Touch.Kind.JOINED);
        assertThat(touch.sharedMetres()).isCloseTo(20, within(1e-4));
        assertThat(touch.neckMetres()).isCloseTo(20, within(1e-4));
        assertThat(touch.gapMetres()).isLessThan(1e-4);
        var ends = touch.neck().getCoordinates();
        assertThat(GeodesicDistance.between(ends[0], ends[1])).isCloseTo(20, within(1e-4));
    }

    @Test
    void theWayRoundABoxIsItsPerimeter() {
        var graph = graph(TouchRule.STANDARD, HOME);
        assertThat(graph.size()).isZero();
        assertThat(graph.perimeterMetres(0)).isCloseTo(100, within(1e-4));
    }

    @Test
    void aCommonCornerDoesNotJoin() {
        var touch = only(TouchRule.STANDARD, HOME, box(20, 30, 50, 60));
        assertThat(touch.kind()).isEqualTo(Touch.Kind.NARROW);
        assertThat(touch.neckMetres()).isZero();
        var corner = PLANE.unproject(20, 30);
        assertThat(GeodesicDistance.between(touch.neck().getCoordinateN(0), corner))
                .isLessThan(1e-3);
    }

    @Test
    void anOpeningJoinsFromTheWidthAskedFor() {
        assertThat(only(TouchRule.STANDARD, HOME, box(20, 28.01, 50, 60)).kind())
                .isEqualTo(Touch.Kind.NARROW);
        assertThat(only(TouchRule.STANDARD, HOME, box(20, 27.99, 50, 60)).kind())
                .isEqualTo(Touch.Kind.JOINED);
    }

    @Test
    void aSlitUpToTheToleranceIsNoSlit() {
        var close = only(TouchRule.STANDARD, HOME, box(20.09, 0, 50, 30));
        assertThat(close.kind()).isEqualTo(Touch.Kind.JOINED);
        assertThat(close.gapMetres()).isCloseTo(0.09, within(1e-4));
        assertThat(close.sharedMetres()).isCloseTo(30, within(1e-4));
        assertThat(graph(TouchRule.STANDARD, HOME, box(20.11, 0, 50, 30)).size()).isZero();
    }

    @Test
    void aStepInTheBoundaryIsFollowed() {
        var stairs = "POLYGON ((20 0, 50 0, 50 30, 23 30, 23 15, 20 15, 20 0))";
        var l = "POLYGON ((0 0, 20 0, 20 15, 23 15, 23 30, 0 30, 0 0))";
        var touch = only(TouchRule.STANDARD, l, stairs);
        assertThat(touch.sharedMetres()).isCloseTo(33, within(1e-4));
        assertThat(touch.neckMetres()).isCloseTo(Math.hypot(3, 30), within(1e-4));
    }

    @Test
    void twoOpeningsApartAreNotOneWideOne() {
        var bridge = "POLYGON ((20 0, 50 0, 50 30, 20 30, 20 29, 40 29, 40 1, 20 1, 20 0))";
        var touch = only(TouchRule.STANDARD, HOME, bridge);
        assertThat(touch.kind()).isEqualTo(Touch.Kind.NARROW);
        assertThat(touch.sharedMetres()).isCloseTo(2, within(1e-4));
        assertThat(touch.neckMetres()).isCloseTo(1, within(1e-4));
    }

    @Test
    void anIslandTouchesThePolygonThatSurroundsIt() {
        var ring = "POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0), (30 30, 30 60, 60 60, 60 30, 30 30))";
        var touch = only(TouchRule.STANDARD, box(30, 30, 60, 60), ring);
        assertThat(touch.kind()).isEqualTo(Touch.Kind.JOINED);
        assertThat(touch.sharedMetres()).isCloseTo(120, within(1e-4));
        assertThat(touch.neckMetres()).isCloseTo(30 * Math.sqrt(2), within(1e-4));
    }

    @Test
    void verticesOnlyOneSideHasDoNotMatter() {
        var fine = "POLYGON ((20 0, 50 0, 50 30, 20 30, 20 20.3, 20.04 11, 20 0))";
        var touch = only(TouchRule.STANDARD, HOME, fine);
        assertThat(touch.sharedMetres()).isCloseTo(30, within(1e-2));
        assertThat(touch.neckMetres()).isCloseTo(30, within(1e-2));
    }

    @Test
    void parcelsDrawnOverEachOtherAreJoinedThroughTheOverlap() {
        var touch = only(TouchRule.STANDARD, HOME, box(15, 10, 50, 22));
        assertThat(touch.kind()).isEqualTo(Touch.Kind.JOINED);
        assertThat(touch.neckMetres()).isCloseTo(12, within(1e-3));
        var inside = only(TouchRule.STANDARD, HOME, box(3, 4, 6, 8));
        assertThat(inside.kind()).isEqualTo(Touch.Kind.JOINED);
        assertThat(inside.neckMetres()).isCloseTo(5, within(1e-3));
    }

    @Test
    void parcelsFaceEachOtherAcrossARoadUpToTheWidth() {
        var touch = only(ROADS, HOME, box(27.9, 10, 50, 30));
        assertThat(touch.kind()).isEqualTo(Touch.Kind.ACROSS);
        assertThat(touch.gapMetres()).isCloseTo(7.9, within(1e-4));
        assertThat(touch.sharedMetres()).isCloseTo(20, within(1e-4));
        assertThat(graph(ROADS, HOME, box(28.1, 10, 50, 30)).size()).isZero();
    }

    @Test
    void parcelsThatAreOnlyDiagonalDoNotFaceEachOther() {
        assertThat(graph(ROADS, HOME, box(24, 34, 50, 60)).size()).isZero();
    }

    @Test
    void aParcelInBetweenIsNoRoad() {
        var graph = graph(ROADS, HOME, box(20, -10, 25, 40), box(25, 0, 50, 30));
        assertThat(graph.size()).isEqualTo(2);
        assertThat(graph.kind(0)).isEqualTo(Touch.Kind.JOINED);
        assertThat(graph.kind(1)).isEqualTo(Touch.Kind.JOINED);
    }

    @Test
    void orderOfParcelsStartOfRingsAndDirectionDoNotMatter() {
        var random = new SplittableRandom(11);
        var patch = patch(random);
        var expected = facts(patch, identity(patch.size()));
        for (int round = 0; round < 20; round++) {
            var order = identity(patch.size());
            Collections.shuffle(order, new Random(round));
            var changed = new ArrayList<Geometry>();
            for (int index : order) {
                var rolled = rolled(patch.get(index), random.nextInt(1, 4));
                changed.add(random.nextBoolean() ? rolled.reverse() : rolled);
            }
            var found = facts(changed, order);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach(
                    (pair, numbers) ->
                            assertThat(numbers).containsExactly(expected.get(pair), within(1e-6)));
        }
    }

    private static List<Integer> identity(int size) {
        return new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(size).toList());
    }

    /** By "lower-higher" of the original numbers: kind, shared length, width, gap. */
    private static TreeMap<String, double[]> facts(List<Geometry> polygons, List<Integer> names) {
        var graph = TouchGraph.of(polygons, ROADS);
        var facts = new TreeMap<String, double[]>();
        for (int i = 0; i < graph.size(); i++) {
            var touch = graph.touch(i);
            int a = names.get(touch.first());
            int b = names.get(touch.second());
            facts.put(
                    Math.min(a, b) + "-" + Math.max(a, b),
                    new double[] {
                        touch.kind().ordinal(),
                        touch.sharedMetres(),
                        touch.neckMetres(),
                        touch.gapMetres()
                    });
        }
        return facts;
    }

    /** Six by six irregular quads, some of them moved aside by up to half a metre. */
    private static List<Geometry> patch(SplittableRandom random) {
        double[][][] corner = new double[7][7][];
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                corner[i][j] =
                        new double[] {
                            20 * i + random.nextDouble(-5, 5), 20 * j + random.nextDouble(-5, 5)
                        };
            }
        }
        var patch = new ArrayList<Geometry>();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double aside = random.nextInt(4) == 0 ? random.nextDouble(-0.5, 0.5) : 0;
                var text = new StringBuilder("POLYGON ((");
                for (double[] at :
                        List.of(
                                corner[i][j],
                                corner[i + 1][j],
                                corner[i + 1][j + 1],
                                corner[i][j + 1],
                                corner[i][j])) {
                    text.append(at[0] + aside).append(' ').append(at[1]).append(", ");
                }
                text.setLength(text.length() - 2);
                patch.add(ground(text.append("))").toString()));
            }
        }
        return patch;
    }

    private static Geometry rolled(Geometry polygon, int by) {
        var ring = polygon.getCoordinates();
        var corners = new org.locationtech.jts.geom.Coordinate[ring.length - 1];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = ring[(i + by) % corners.length];
        }
        return Wkt.polygon(corners);
    }

    @Test
    void aRuleWithoutToleranceIsRefused() {
        for (double bad : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> new TouchRule(bad, 2, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingTouchesNothing() {
        assertThat(TouchGraph.of(List.of(), TouchRule.STANDARD).size()).isZero();
    }
}
