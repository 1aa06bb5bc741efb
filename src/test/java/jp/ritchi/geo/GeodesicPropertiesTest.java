package jp.ritchi.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What must not matter, on seeded random sites of 10 m to 5 km. */
class GeodesicPropertiesTest {
    private static final int CASES = 200;

    record Case(Coordinate from, Polygon site) {}

    static Stream<Case> cases() {
        RandomSites sites = new RandomSites(2_000);
        return IntStream.range(0, CASES)
                .mapToObj(
                        i -> {
                            Coordinate centre = sites.place();
                            Polygon site = sites.site(centre, sites.length(10, 5_000));
                            return new Case(sites.away(centre, sites.length(10, 20_000)), site);
                        });
    }

    @Test
    void theDirectionOfTheRingsDoesNotMatter() {
        cases().forEach(GeodesicPropertiesTest::reversed);
    }

    private static void reversed(Case it) {
        assertSame(it, it.site().reverse());
    }

    @Test
    void theVertexTheRingStartsAtDoesNotMatter() {
        cases().forEach(GeodesicPropertiesTest::turned);
    }

    private static void turned(Case it) {
        Coordinate[] ring = it.site().getExteriorRing().getCoordinates();
        Coordinate[] turned = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = ring[(i + 2) % (ring.length - 1)].copy();
        }
        assertSame(withoutHoles(it), RandomSites.FACTORY.createPolygon(turned));
    }

    @Test
    void aVertexMoreOnAnEdgeDoesNotMatter() {
        cases().forEach(GeodesicPropertiesTest::denser);
    }

    private static void denser(Case it) {
        Coordinate[] ring = it.site().getExteriorRing().getCoordinates();
        Coordinate[] more = Arrays.copyOf(ring, ring.length + 1);
        double half = GeodesicDistance.between(ring[0], ring[1]) / 2;
        more[1] = RandomSites.go(ring[0], GeodesicShapesTest.azimuth(ring[0], ring[1]), half);
        System.arraycopy(ring, 1, more, 2, ring.length - 1);
        Case plain = withoutHoles(it);
        Geometry denser = RandomSites.FACTORY.createPolygon(more);
        double perimeterNoise = 1e-8 * 2 * half;
        assertThat(GeodesicArea.squareMetres(denser))
                .isCloseTo(GeodesicArea.squareMetres(plain.site()), within(perimeterNoise + 1e-10));
        assertThat(GeodesicDistance.nearest(it.from(), denser).metres())
                .isCloseTo(
                        GeodesicDistance.nearest(it.from(), plain.site()).metres(), within(1e-7));
    }

    @Test
    void splittingASiteAddsUp() {
        long split = cases().filter(GeodesicPropertiesTest::split).count();
        assertThat(split).isGreaterThan(CASES / 2);
    }

    /** Whether the random site could be cut in two from its middle. */
    private static boolean split(Case it) {
        Coordinate[] ring = it.site().getExteriorRing().getCoordinates();
        Coordinate centre = RandomSites.FACTORY.createPolygon(ring).getCentroid().getCoordinate();
        Geometry whole = RandomSites.FACTORY.createPolygon(ring);
        int cut = (ring.length - 1) / 2;
        Geometry one = part(ring, 0, cut, centre);
        Geometry other = part(ring, cut, ring.length - 1, centre);
        double area = GeodesicArea.squareMetres(whole);
        if (!whole.contains(RandomSites.FACTORY.createPoint(centre))
                || !one.isValid()
                || !other.isValid()) {
            return false;
        }
        assertThat(GeodesicArea.squareMetres(one) + GeodesicArea.squareMetres(other))
                .isCloseTo(area, within(1e-10 * area));
        double nearer = Math.min(nearest(it, one), nearest(it, other));
        assertThat(nearer).isCloseTo(nearest(it, whole), within(1e-7));
        return true;
    }

    private static Geometry part(Coordinate[] ring, int from, int to, Coordinate centre) {
        Coordinate[] corners = new Coordinate[to - from + 2];
        System.arraycopy(ring, from, corners, 0, to - from + 1);
        corners[corners.length - 1] = centre;
        return Wkt.polygon(corners);
    }

    private static double nearest(Case it, Geometry site) {
        return GeodesicDistance.nearest(it.from(), site).metres();
    }

    private static Case withoutHoles(Case it) {
        return new Case(it.from(), RandomSites.FACTORY.createPolygon(it.site().getExteriorRing()));
    }

    private static void assertSame(Case expected, Geometry site) {
        double area = GeodesicArea.squareMetres(expected.site());
        assertThat(GeodesicArea.squareMetres(site)).isCloseTo(area, within(1e-12 * area));
        assertThat(nearest(expected, site))
                .isCloseTo(nearest(expected, expected.site()), within(1e-8));
        assertThat(GeodesicDistance.farthest(expected.from(), site).metres())
                .isEqualTo(GeodesicDistance.farthest(expected.from(), expected.site()).metres());
    }
}
