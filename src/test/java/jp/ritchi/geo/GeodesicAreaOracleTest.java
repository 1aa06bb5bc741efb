package jp.ritchi.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/** Area against quadrature of the exact area element under geodesic edges. */
class GeodesicAreaOracleTest {
    private static final GeodesicEquations EXACT = GeodesicEquations.grs80();

    @ParameterizedTest
    @ValueSource(doubles = {5, 50, 500, 2_500, 5_000, 9_000})
    void areaIsRightToOnePartInAMillionMillion(double radius) {
        RandomSites sites = new RandomSites(5);
        double worst = 0;
        double noise = 0;
        for (int i = 0; i < 150; i++) {
            LinearRing ring = sites.star(sites.place(), radius, sites.number(5, 12));
            double exact = EXACT.ringArea(lonLat(ring));
            double area = GeodesicArea.squareMetres(RandomSites.FACTORY.createPolygon(ring));
            worst = Math.max(worst, Math.abs(area / exact - 1));
            noise = Math.max(noise, Math.abs(general(ring) - exact));
        }
        System.out.printf(
                "area, %.0f m: worst %.1e relative; PolygonArea off by %.1e m2%n",
                radius, worst, noise);
        assertThat(worst).isLessThan(1e-12);
    }

    @Test
    void localSumAndGeneralSolverMeetWhereOneTakesOver() {
        RandomSites sites = new RandomSites(6);
        for (int i = 0; i < 50; i++) {
            LinearRing ring = sites.star(sites.place(), 10_500, 8);
            double area = GeodesicArea.squareMetres(RandomSites.FACTORY.createPolygon(ring));
            assertThat(Math.abs(area / general(ring) - 1)).isLessThan(1e-11);
        }
    }

    private static double general(LinearRing ring) {
        PolygonArea area = new PolygonArea(Grs80.GEODESIC, false);
        for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
            area.AddPoint(ring.getCoordinateN(i).y, ring.getCoordinateN(i).x);
        }
        return Math.abs(area.Compute(false, true).area);
    }

    private static double[][] lonLat(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        double[][] lonLat = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            lonLat[i] = new double[] {points[i].x, points[i].y};
        }
        return lonLat;
    }
}
