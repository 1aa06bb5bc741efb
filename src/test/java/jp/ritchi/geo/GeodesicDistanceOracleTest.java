package jp.ritchi.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Seeded random sites against a brute force that knows no shortcut. */
class GeodesicDistanceOracleTest {
    private static final int CASES = 2_500;

    @Test
    void nearestAgreesWithBruteForceUpToTwentyKilometres() {
        RandomSites sites = new RandomSites(20_260_401);
        double worst = 0;
        int inside = 0;
        for (int i = 0; i < CASES; i++) {
            Coordinate centre = sites.place();
            Geometry site = sites.site(centre, sites.length(10, 10_000));
            Coordinate from = sites.away(centre, sites.length(1, 20_000));
            double expected = BruteForce.nearest(from, site);
            GeodesicDistance.Nearest found = GeodesicDistance.nearest(from, site);
            inside += expected == 0 ? 1 : 0;
            worst = Math.max(worst, Math.abs(found.metres() - expected));
            double toPoint = GeodesicDistance.between(from, found.point());
            worst = Math.max(worst, Math.abs(found.metres() - toPoint));
        }
        System.out.printf("nearest: worst %.1e m of %d, %d inside%n", worst, CASES, inside);
        assertThat(inside).isBetween(CASES / 20, CASES / 2);
        assertThat(worst).isLessThan(1e-6);
    }

    @Test
    void nearestOfLongEdgesFarAwayAgreesWithBruteForce() {
        RandomSites sites = new RandomSites(7);
        double worst = 0;
        for (int i = 0; i < 400; i++) {
            Coordinate centre = sites.place();
            Geometry line = sites.star(centre, sites.length(10_000, 300_000), 5);
            Coordinate from = sites.away(centre, sites.length(10_000, 2_000_000));
            double expected = BruteForce.nearest(from, line);
            worst =
                    Math.max(
                            worst,
                            Math.abs(GeodesicDistance.nearest(from, line).metres() - expected));
        }
        System.out.printf("nearest, long and far: worst %.1e m%n", worst);
        assertThat(worst).isLessThan(1e-6);
    }

    @Test
    void farthestAgreesWithBruteForce() {
        RandomSites sites = new RandomSites(99);
        double worst = 0;
        for (int i = 0; i < 1_000; i++) {
            Coordinate centre = sites.place();
            Polygon site = sites.site(centre, sites.length(10, 10_000));
            Coordinate from = sites.away(centre, sites.length(1, 20_000));
            double expected = BruteForce.farthest(from, site);
            worst =
                    Math.max(
                            worst,
                            Math.abs(GeodesicDistance.farthest(from, site).metres() - expected));
        }
        assertThat(worst).isLessThan(1e-6);
    }
}
