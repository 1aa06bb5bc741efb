package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.geo.GeodesicArea;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The lines at 2,000 m and at 3.00 ha, to the centimetre and the square metre, in every
 * plane-rectangular zone that hosts a cluster. Sites are laid out and measured by GeographicLib.
 */
class BoundaryTests {
    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);
    private static final Criterion DISTANCE = new WithinDistanceOfInterchange();
    private static final Criterion AREA = new MinimumArea();

    /** By zone: Kumamoto 2, Higashihiroshima 3, Yokkaichi 6, Kitakami 10, Chitose 12. */
    private static final List<Arguments> CLUSTERS =
            List.of(
                    Arguments.of(2, new Napkin(130.843, 32.886)),
                    Arguments.of(3, new Napkin(132.754219, 34.441495)),
                    Arguments.of(6, new Napkin(136.56, 35.02)),
                    Arguments.of(10, new Napkin(141.13, 39.33)),
                    Arguments.of(12, new Napkin(141.68, 42.82)));

    static Stream<Arguments> clusters() {
        return CLUSTERS.stream();
    }

    @ParameterizedTest(name = "zone {0}")
    @MethodSource("clusters")
    void theFarthestCornerDecidesThatAllOfItIsInside(int zone, Napkin ic) {
        for (double azimuth = 7; azimuth < 360; azimuth += 45) {
            assertThat(outcome(ic, spike(ic, azimuth, 1_999.99, -300))).isEqualTo(Outcome.MET);
            assertThat(outcome(ic, spike(ic, azimuth, 2_000.00, -300))).isEqualTo(Outcome.MET);
            assertThat(outcome(ic, spike(ic, azimuth, 2_000.01, -300))).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @ParameterizedTest(name = "zone {0}")
    @MethodSource("clusters")
    void theNearestCornerDecidesThatAllOfItIsOutside(int zone, Napkin ic) {
        for (double azimuth = 7; azimuth < 360; azimuth += 45) {
            assertThat(outcome(ic, spike(ic, azimuth, 1_999.99, 300))).isEqualTo(Outcome.UNKNOWN);
            assertThat(outcome(ic, spike(ic, azimuth, 2_000.00, 300))).isEqualTo(Outcome.UNKNOWN);
            assertThat(outcome(ic, spike(ic, azimuth, 2_000.01, 300))).isEqualTo(Outcome.NOT_MET);
        }
    }

    @ParameterizedTest(name = "zone {0}")
    @MethodSource("clusters")
    void theNearestPointOfAnEdgeDecidesWhereNoCornerIsNearer(int zone, Napkin ic) {
        for (double azimuth = 7; azimuth < 360; azimuth += 45) {
            assertThat(outcome(ic, wall(ic, azimuth, 1_999.99))).isEqualTo(Outcome.UNKNOWN);
            assertThat(outcome(ic, wall(ic, azimuth, 2_000.01))).isEqualTo(Outcome.NOT_MET);
        }
    }

    @ParameterizedTest(name = "zone {0}")
    @MethodSource("clusters")
    void aSquareMetreDecidesAtThreeHectares(int zone, Napkin place) {
        assertThat(area(sized(place, 30_001), 0)).isEqualTo(Outcome.MET);
        assertThat(area(sized(place, 30_000), 0)).isEqualTo(Outcome.MET);
        assertThat(area(sized(place, 29_999), 0)).isEqualTo(Outcome.NOT_MET);
        assertThat(area(sized(place, 29_999), 10)).isEqualTo(Outcome.UNKNOWN);
        assertThat(area(sized(place, 27_000), 10)).isEqualTo(Outcome.UNKNOWN);
        assertThat(area(sized(place, 26_999), 10)).isEqualTo(Outcome.NOT_MET);
    }

    private static Outcome outcome(Napkin ic, Geometry site) {
        var facts = KnownFacts.none().interchange(ic.lon(), ic.lat(), "site");
        var parameters =
                Napkin.json("{'radiusMetres': 2000, 'interchangePosition': 'published-point'}");
        return DISTANCE.evaluate(Napkin.drawn(site), parameters, facts).outcome();
    }

    private static Outcome area(Geometry site, int tolerance) {
        var parameters =
                Napkin.json("{'minimumHectares': 3.0, 'tolerancePercent': " + tolerance + "}");
        Finding found = AREA.evaluate(Napkin.drawn(site), parameters, KnownFacts.none());
        return found.outcome();
    }

    /**
     * A triangle with one corner at a distance and the two others {@code more} metres beyond it.
     */
    private static Geometry spike(Napkin ic, double azimuth, double metres, double more) {
        return Napkin.ring(
                ic.towards(azimuth, metres),
                ic.towards(azimuth - 4, metres + more),
                ic.towards(azimuth + 4, metres + more));
    }

    /** A square whose nearer edge stands across the way, its middle at a distance. */
    private static Geometry wall(Napkin ic, double azimuth, double metres) {
        var near = ic.towards(azimuth, metres);
        double onward = GRS80.Inverse(ic.lat(), ic.lon(), near.y, near.x).azi2;
        var foot = new Napkin(near.x, near.y);
        var left = foot.towards(onward - 90, 150);
        var right = foot.towards(onward + 90, 150);
        var far = foot.towards(onward, 200);
        return Napkin.ring(left, far, right);
    }

    /** A lopsided quadrilateral of exactly so many square metres by GeographicLib. */
    private static Geometry sized(Napkin place, double squareMetres) {
        double scale = Math.sqrt(squareMetres / 30_000);
        Geometry shape = shape(place, scale);
        for (int i = 0; i < 5; i++) {
            scale *= Math.sqrt(squareMetres / oracle(shape));
            shape = shape(place, scale);
        }
        assertThat(Math.abs(GeodesicArea.squareMetres(shape) - squareMetres)).isLessThan(0.01);
        return shape;
    }

    private static Geometry shape(Napkin place, double scale) {
        return place.polygon(
                -80 * scale,
                -90 * scale,
                95 * scale,
                -70 * scale,
                85 * scale,
                100 * scale,
                -75 * scale,
                80 * scale);
    }

    private static double oracle(Geometry shape) {
        var area = new PolygonArea(GRS80, false);
        Coordinate[] points = shape.getCoordinates();
        for (int i = 0; i + 1 < points.length; i++) {
            area.AddPoint(points[i].y, points[i].x);
        }
        return Math.abs(area.Compute(false, true).area);
    }
}
