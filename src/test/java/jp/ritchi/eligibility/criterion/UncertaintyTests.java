package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** A margin smaller than the positions may be off decides nothing. */
class UncertaintyTests {
    private static final Napkin IC = Napkin.KUMAMOTO;
    private static final KnownFacts FACTS =
            KnownFacts.none()
                    .interchange(IC.lon(), IC.lat(), "site")
                    .accuracy("interchanges", "positional_accuracy", "site", 50.0)
                    .accuracy("parcels", "accuracy_class", "乙一", 0.75)
                    .accuracy("parcels", "accuracy_class", "甲二", 0.20);

    @ParameterizedTest(name = "margin {0} m, {1}: {2}")
    @CsvSource({
        "0.70, published-point, unknown",
        "0.80, published-point, not-met",
        "49.9, measured, unknown",
        "50.1, measured, not-met",
        "-0.70, published-point, unknown",
        "-0.80, published-point, met",
        "-50.1, measured, met",
    })
    void theMarginHasToBeLargerThanTheUncertainty(double beyond, String position, String outcome) {
        assertThat(distance(edge(beyond), position).outcome().word()).isEqualTo(outcome);
    }

    @Test
    void errorsOfBothEndsAddAsSquares() {
        var finding = distance(edge(100), "measured");
        assertThat(finding.uncertainty().doubleValue())
                .isCloseTo(Math.hypot(50, 0.75), within(0.0006));
        assertThat(distance(edge(100), "published-point").uncertainty()).isEqualTo(0.75);
    }

    @Test
    void anUnknownByUncertaintySaysWhyAndWhatSettlesItAndItsFlipMakesItMet() {
        var unknown = distance(edge(-20), "measured");
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.reason().en()).contains("50.01 m").contains("cannot be decided");
        assertThat(unknown.settledBy().en()).contains("interchange");
        double by = unknown.flip().by().doubleValue();
        assertThat(by).isCloseTo(30.006, within(0.01));
        assertThat(distance(edge(-20 - by - 0.002), "measured").outcome()).isEqualTo(Outcome.MET);
        assertThat(distance(edge(-20 - by + 0.02), "measured").outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void thePublishedPointBringsACautionAndNoUnknown() {
        var finding = distance(edge(-20), "published-point");
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.reason().ja()).contains("公表された点");
        assertThat(distance(edge(-200), "published-point").reason().ja()).doesNotContain("公表された点");
    }

    @Test
    void aDrawnOutlineIsExactAndAParcelOfNoClassIsNot() {
        var parameters = parameters("published-point");
        var drawn =
                new WithinDistanceOfInterchange()
                        .evaluate(Napkin.drawn(edge(0.01)), parameters, FACTS);
        assertThat(drawn.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(drawn.uncertainty()).isNull();
        var bare = Napkin.made(Napkin.parcel("1", edge(900), null, null));
        var unknown = new WithinDistanceOfInterchange().evaluate(bare, parameters, FACTS);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.flip().by()).isNull();
    }

    @Test
    void onlyTheParcelThatDecidesCounts() {
        var near = Napkin.parcel("near", IC.box(-50, 2_000.5, 50, 2_100), "甲二", null);
        var far = Napkin.parcel("far", IC.box(-50, 2_100, 50, 2_200), "乙一", null);
        var site = Napkin.made(near, far);
        var finding =
                new WithinDistanceOfInterchange()
                        .evaluate(site, parameters("published-point"), FACTS);
        assertThat(finding.uncertainty()).isEqualTo(0.2);
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        var inside =
                Napkin.made(
                        Napkin.parcel("near", IC.box(-50, 1_700, 50, 1_800), "甲二", null),
                        Napkin.parcel("far", IC.box(-50, 1_800, 50, 1_998.8), "乙一", null));
        var unknown =
                new WithinDistanceOfInterchange()
                        .evaluate(inside, parameters("published-point"), FACTS);
        assertThat(unknown.uncertainty()).isEqualTo(0.75);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theErrorOfASquaresAreaIsItsSideTimesTheErrorTimesTheRootOfTwo() {
        // ¼ · 4 · σ² · (√2 s)² = 2 σ² s²
        var finding = area(200, "乙一", 3.0);
        assertThat(finding.uncertainty().doubleValue())
                .isCloseTo(0.75 * 200 * Math.sqrt(2) / 10_000, within(0.0001));
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "square of {0} m, class {1}: {2}")
    @CsvSource({
        "173.3, 甲二, unknown",
        "173.9, 甲二, met",
        "173.3, 乙一, unknown",
        "174.3, 乙一, met",
        "172.9, 甲二, not-met",
        "172.9, 乙一, unknown",
    })
    void anAreaNearTheMinimumIsUnknownWithinItsError(double side, String survey, String outcome) {
        assertThat(area(side, survey, 3.0).outcome().word()).isEqualTo(outcome);
    }

    @Test
    void theFlipOfAnUncertainAreaMakesItMet() {
        var unknown = area(173.0, "乙一", 3.0);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.settledBy().en()).contains("survey");
        double needed = unknown.measured().doubleValue() + unknown.flip().by().doubleValue();
        double side = Math.sqrt((needed + 0.0002) * 10_000);
        assertThat(area(side, "乙一", 3.0).outcome()).isEqualTo(Outcome.MET);
    }

    private static Finding area(double side, String survey, double minimum) {
        var site = Napkin.made(Napkin.parcel("1", IC.box(0, 0, side, side), survey, null));
        var parameters = Napkin.json("{'minimumHectares': " + minimum + "}");
        return new MinimumArea().evaluate(site, parameters, FACTS);
    }

    private static Finding distance(Geometry shape, String position) {
        var site = Napkin.made(Napkin.parcel("1", shape, "乙一", null));
        return new WithinDistanceOfInterchange().evaluate(site, parameters(position), FACTS);
    }

    private static tools.jackson.databind.JsonNode parameters(String position) {
        return Napkin.json("{'radiusMetres': 2000, 'interchangePosition': '" + position + "'}");
    }

    /** A triangle beyond the line by so much, or inside of it when negative. */
    private static Geometry edge(double beyond) {
        double more = beyond > 0 ? 300 : -300;
        return Napkin.ring(
                IC.towards(0, 2_000 + beyond),
                IC.towards(-4, 2_000 + beyond + more),
                IC.towards(4, 2_000 + beyond + more));
    }
}
