package jp.ritchi.geo;

import static jp.ritchi.geo.Wkt.ground;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The shapes are in metres east and north of a place in Higashihiroshima. */
class ContiguousLandTest {
    private static final TouchRule ROADS = new TouchRule(0.1, 2, 8);

    private static ContiguousLand land(String metres) {
        return ContiguousLand.of(ground(metres), ROADS);
    }

    private static double largest(ContiguousLand land) {
        return land.stretches().get(0).squareMetres();
    }

    @Test
    void aBoxIsOneStretchOfItsOwnArea() {
        Geometry box = ground("POLYGON ((0 0, 100 0, 100 50, 0 50, 0 0))");
        var land = ContiguousLand.of(box, ROADS);
        assertThat(land.stretches()).hasSize(1);
        assertThat(largest(land)).isEqualTo(GeodesicArea.squareMetres(box));
        assertThat(land.stretches().get(0).geometry()).isEqualTo(box);
        assertThat(land.doubts()).isEmpty();
        assertThat(land.narrowestOpeningMetres()).isNull();
    }

    /** Two boxes of 40 by 40 joined by a bar 10 m long. */
    private static String dumbbell(double width) {
        double low = 20 - width / 2;
        double high = 20 + width / 2;
        return "POLYGON ((0 0, 40 0, 40 %1$s, 50 %1$s, 50 0, 90 0, 90 40, 50 40, 50 %2$s, 40 %2$s, 40 40, 0 40, 0 0))"
                .formatted(low, high);
    }

    @Test
    void aNeckNarrowerThanTheRuleDividesAndItsWidthIsFound() {
        var land = land(dumbbell(1.5));
        assertThat(land.stretches()).hasSize(2);
        assertThat(land.doubts()).hasSize(1);
        var doubt = land.doubts().get(0);
        assertThat(doubt.kind()).isEqualTo(Touch.Kind.NARROW);
        assertThat(doubt.metres()).isCloseTo(1.5, within(0.01));
        assertThat(land.narrowestOpeningMetres()).isCloseTo(1.5, within(0.01));
        var place = doubt.place().getCentroid().getCoordinate();
        assertThat(GeodesicDistance.between(place, Wkt.SAIJO.unproject(45, 20))).isLessThan(1);
        double sum =
                land.stretches().stream().mapToDouble(ContiguousLand.Stretch::squareMetres).sum();
        assertThat(sum).isCloseTo(3_215, within(0.05));
        assertThat(land.mostSquareMetres()).isCloseTo(3_215, within(0.05));
        assertThat(largest(land)).isBetween(1_600.0, 1_615.1);
    }

    @Test
    void aNeckAsWideAsTheRuleDoesNotDivide() {
        assertThat(land(dumbbell(2.02)).stretches()).hasSize(1);
        assertThat(land(dumbbell(1.98)).stretches()).hasSize(2);
    }

    @Test
    void aCommonCornerIsDoubtful() {
        var land =
                land(
                        "MULTIPOLYGON (((0 0, 40 0, 40 40, 0 40, 0 0)), ((40 40, 80 40, 80 80, 40 80, 40 40)))");
        assertThat(land.stretches()).hasSize(2);
        assertThat(largest(land)).isCloseTo(1_600, within(0.05));
        assertThat(land.mostSquareMetres()).isCloseTo(3_200, within(0.05));
        assertThat(land.doubts().get(0).metres()).isZero();
    }

    @Test
    void aSlitBelowTheToleranceIsNotSeen() {
        var land =
                land(
                        "MULTIPOLYGON (((0 0, 40 0, 40 40, 0 40, 0 0)), ((40.05 0, 80 0, 80 40, 40.05 40, 40.05 0)))");
        assertThat(land.stretches()).hasSize(1);
        assertThat(largest(land)).isCloseTo(1_600 + 39.95 * 40, within(0.05));
        assertThat(land.narrowestOpeningMetres()).isCloseTo(40, within(0.01));
    }

    @Test
    void aRoadBetweenIsDoubtfulAndItsWidthIsTold() {
        var land =
                land(
                        "MULTIPOLYGON (((0 0, 40 0, 40 40, 0 40, 0 0)), ((46 0, 80 0, 80 40, 46 40, 46 0)))");
        assertThat(land.stretches()).hasSize(2);
        var doubt = land.doubts().get(0);
        assertThat(doubt.kind()).isEqualTo(Touch.Kind.ACROSS);
        assertThat(doubt.metres()).isCloseTo(6, within(1e-3));
        assertThat(land.mostSquareMetres()).isCloseTo(1_600 + 34 * 40, within(0.05));
    }

    @Test
    void landFarApartIsNeitherClearNorDoubtful() {
        var land =
                land(
                        "MULTIPOLYGON (((0 0, 40 0, 40 40, 0 40, 0 0)), ((60 0, 80 0, 80 40, 60 40, 60 0)))");
        assertThat(land.doubts()).isEmpty();
        assertThat(land.mostSquareMetres()).isCloseTo(1_600, within(0.05));
    }

    @Test
    void aThinStripStaysInOnePieceWithTheLandItHangsOn() {
        var flag = "POLYGON ((0 0, 40 0, 40 40, 21 40, 21 70, 20 70, 20 40, 0 40, 0 0))";
        var land = land(flag);
        assertThat(land.stretches()).hasSize(1);
        assertThat(largest(land)).isCloseTo(1_630, within(0.05));
        assertThat(land("POLYGON ((0 0, 90 0, 90 1, 0 1, 0 0))").stretches()).hasSize(1);
    }

    @Test
    void aPartTouchingOneEndOfADumbbellBelongsToThatEnd() {
        var land =
                land(
                        "MULTIPOLYGON (((0 0, 40 0, 40 19.5, 50 19.5, 50 0, 90 0, 90 40, 50 40, 50 20.5, 40 20.5, 40 40, 0 40, 0 0)),"
                                + " ((90.02 0, 120 0, 120 40, 90.02 40, 90.02 0)))");
        assertThat(land.stretches()).hasSize(2);
        assertThat(largest(land)).isBetween(1_600 + 29.98 * 40 - 0.1, 1_610 + 29.98 * 40 + 0.1);
    }
}
