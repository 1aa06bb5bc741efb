package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.at;
import static jp.ritchi.geo.Wkt.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class GeodesicAreaTest {
    private static final Coordinate CENTRE = at(130.84, 32.88);

    @Test
    void aHoleIsTakenOutAndPartsAreAdded() {
        Polygon big = GeodesicShapes.circle(CENTRE, 400);
        Polygon small = GeodesicShapes.circle(CENTRE, 100);
        LinearRing[] hole = {small.getExteriorRing()};
        Geometry ring = RandomSites.FACTORY.createPolygon(big.getExteriorRing(), hole);
        double expected = GeodesicArea.squareMetres(big) - GeodesicArea.squareMetres(small);
        assertThat(GeodesicArea.squareMetres(ring)).isCloseTo(expected, within(1e-9));
        Polygon elsewhere = GeodesicShapes.circle(at(131, 33), 50);
        Geometry two = RandomSites.FACTORY.createMultiPolygon(new Polygon[] {big, elsewhere});
        assertThat(GeodesicArea.squareMetres(two))
                .isEqualTo(GeodesicArea.squareMetres(big) + GeodesicArea.squareMetres(elsewhere));
    }

    @Test
    void aCircleOfTwoKilometresCoversAlmostPiTimesFour() {
        // A regular polygon of n corners has n/2 sin(2π/n) r², less r⁴ π/12R² for curvature.
        double flat = 5_000 * Math.sin(2 * Math.PI / 10_000) * 2_000 * 2_000;
        double curved = flat - Math.PI * Math.pow(2_000, 4) / (12 * 6.3693e6 * 6.3693e6);
        Geometry circle = GeodesicShapes.circle(CENTRE, 2_000, 10_000);
        assertThat(GeodesicArea.squareMetres(circle)).isCloseTo(curved, within(2e-5));
    }

    @Test
    void pointsLinesAndEmptyThingsHaveNoArea() {
        assertThat(GeodesicArea.squareMetres(wkt("POINT (130 33)"))).isZero();
        assertThat(GeodesicArea.squareMetres(wkt("LINESTRING (130 33, 131 33)"))).isZero();
        assertThat(GeodesicArea.squareMetres(wkt("MULTIPOLYGON EMPTY"))).isZero();
        assertThat(GeodesicArea.squareMetres(wkt("POLYGON EMPTY"))).isZero();
    }

    @Test
    void aDegreeSquareIsMeasuredByTheGeneralSolver() {
        Geometry degree = wkt("POLYGON ((130 33, 131 33, 131 34, 130 34, 130 33))");
        double exact =
                GeodesicEquations.grs80()
                        .ringArea(
                                new double[][] {
                                    {130, 33}, {131, 33}, {131, 34}, {130, 34}, {130, 33}
                                });
        assertThat(GeodesicArea.squareMetres(degree)).isCloseTo(exact, within(1.0));
    }

    @Test
    void theCentroidOfACircleIsItsCentre() {
        for (double radius : new double[] {10, 1_000, 20_000}) {
            Coordinate centroid = GeodesicArea.centroid(GeodesicShapes.circle(CENTRE, radius));
            assertThat(GeodesicDistance.between(centroid, CENTRE)).isLessThan(1e-5 * radius / 20);
        }
    }

    @Test
    void theCentroidDoesNotDependOnWhereTheRingStarts() {
        Geometry site = wkt("POLYGON ((130 33, 130.02 33, 130.02 33.01, 130.01 33.03, 130 33))");
        Geometry turned =
                wkt("POLYGON ((130.02 33.01, 130.01 33.03, 130 33, 130.02 33, 130.02 33.01))");
        double apart =
                GeodesicDistance.between(
                        GeodesicArea.centroid(site), GeodesicArea.centroid(turned));
        assertThat(apart).isLessThan(1e-5);
    }

    @Test
    void nothingHasNoCentroid() {
        assertThatThrownBy(() -> GeodesicArea.centroid(wkt("POLYGON EMPTY")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
