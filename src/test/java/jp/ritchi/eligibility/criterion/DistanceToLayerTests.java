package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** A site of 100 by 100 m; what matters lies to the west of it. */
class DistanceToLayerTests {
    private static final Napkin PLACE = Napkin.KUMAMOTO;
    private static final KnownFacts COMPLETE =
            KnownFacts.none()
                    .complete("things", null, PLACE.box(-9_000, -9_000, 9_000, 9_000))
                    .accuracy("*", "positional_accuracy", "surveyed", 0.0)
                    .accuracy("*", "positional_accuracy", "site", 50.0);
    private static final Site SITE = Napkin.drawn(PLACE.box(0, 0, 100, 100));

    @ParameterizedTest(name = "{0} {1} of {2} m, a wall 200 m west: {3}")
    @CsvSource({
        "any, within, 200.01, met",
        "any, within, 199.99, not-met",
        "whole, within, 302.51, met",
        "whole, within, 302.49, unknown",
        "whole, within, 297.49, not-met",
        "centroid, within, 250.01, met",
        "centroid, within, 249.99, not-met",
        "whole, outside, 199.99, met",
        "whole, outside, 200.01, not-met",
        "any, outside, 297.49, met",
        "any, outside, 302.51, not-met",
    })
    void theReadingSaysWhichPartCounts(String reading, String side, double metres, String outcome) {
        var facts = thing(PLACE.line(-200, -9_000, -200, 9_000), Map.of());
        var parameters = parameters(metres, side, reading, "");
        assertThat(check(facts, parameters).outcome().word()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} % within 250 m of a wall 200 m west, {1}: {2}")
    @CsvSource({
        "49.9, within, met",
        "50.1, within, not-met",
        "49.9, outside, met",
        "50.1, outside, not-met"
    })
    void aShareOfTheAreaCanBeAskedFor(double percent, String side, String outcome) {
        var facts = thing(PLACE.line(-200, -900, -200, 900), Map.of());
        var finding = check(facts, parameters(250, side, "share", ", 'sharePercent': " + percent));
        assertThat(finding.outcome().word()).isEqualTo(outcome);
        assertThat(finding.measured().doubleValue()).isCloseTo(50, within(0.02));
    }

    @Test
    void theEntranceCountsWhereItIsKnown() {
        var facts = thing(PLACE.point(-200, 50), Map.of());
        var unknown = check(facts, parameters(250, "within", "entrance-point", ""));
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.settledBy()).isNotNull();
        assertThat(unknown.flip()).isNotNull();
        var gate = PLACE.at(0, 50);
        var at = ", 'entrancePoint': [" + gate.x + ", " + gate.y + "]";
        var known = check(facts, parameters(250, "within", "entrance-point", at));
        assertThat(known.outcome()).isEqualTo(Outcome.MET);
        assertThat(known.measured().doubleValue()).isCloseTo(200, within(0.002));
    }

    @Test
    void nearestMeansOverAllFeaturesAndTouchingIsZero() {
        var facts =
                thing(PLACE.point(-900, 50), Map.of())
                        .feature("things", PLACE.box(-50, 20, 10, 40), accurate(Map.of()));
        var finding = check(facts, parameters(10, "within", "any", ""));
        assertThat(finding.measured()).isEqualTo(0.0);
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void onlyWhatTheFilterNamesCounts() {
        var facts = thing(PLACE.point(-100, 50), Map.of("kind", "smart-interchange"));
        var smart = ", 'where': {'kind': ['smart-interchange']}";
        var plain = ", 'where': {'kind': ['interchange', 'junction']}";
        assertThat(check(facts, parameters(500, "within", "any", smart)).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(check(facts, parameters(500, "within", "any", plain)).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void whatIsYetToOpenFlipsTheAnswerByItsDate() {
        var facts = thing(PLACE.point(-100, 50), Map.of("valid_from", "2027-03-01"));
        var finding = check(facts, parameters(500, "within", "whole", ""));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.flip().from()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(finding.flip().sentence().en()).contains("2027-03-01");
        var later =
                new Site(
                        SITE.geometry(),
                        SITE.areaSquareMetres(),
                        SITE.centroid(),
                        1,
                        null,
                        finding.flip().from(),
                        false,
                        SITE.parcels(),
                        SITE.sources());
        var parameters = parameters(500, "within", "whole", "");
        assertThat(new DistanceToLayer().evaluate(later, Napkin.json(parameters), facts).outcome())
                .isEqualTo(Outcome.MET);
        var openBy = parameters(500, "within", "whole", ", 'openBy': '2027-03-31'");
        assertThat(check(facts, openBy).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void withoutDataForThePlaceNothingNearIsUnknown() {
        var none = KnownFacts.none();
        var within = check(none, parameters(500, "within", "any", ""));
        var outside = check(none, parameters(500, "outside", "whole", ""));
        assertThat(within.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(outside.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(outside.reason().en()).contains("not complete");
        assertThat(outside.flip()).isNotNull();
        assertThat(check(COMPLETE, parameters(500, "within", "any", "")).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(check(COMPLETE, parameters(500, "outside", "whole", "")).outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void theLayerHasToBeKnownAsFarAsTheDistanceReaches() {
        var facts = KnownFacts.none().complete("things", null, PLACE.box(-400, -400, 500, 500));
        assertThat(check(facts, parameters(390, "outside", "whole", "")).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(check(facts, parameters(410, "outside", "whole", "")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aFeatureThatIsNearEnoughIsEnoughWithoutCompleteData() {
        var facts =
                KnownFacts.none()
                        .accuracy("*", "positional_accuracy", "surveyed", 0.0)
                        .feature("things", PLACE.point(-100, 50), accurate(Map.of()));
        assertThat(check(facts, parameters(500, "within", "any", "")).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(check(facts, parameters(500, "outside", "whole", "")).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "margin {0} m, 50 m accuracy: {1}")
    @CsvSource({"49, unknown", "51, met", "-49, unknown", "-51, not-met"})
    void theAccuracyOfTheFeatureCounts(double margin, String outcome) {
        var facts =
                COMPLETE.feature(
                        "things", PLACE.point(-200, 50), Map.of("positional_accuracy", "site"));
        var finding = check(facts, parameters(200 + margin, "within", "any", ""));
        assertThat(finding.outcome().word()).isEqualTo(outcome);
        assertThat(finding.uncertainty()).isEqualTo(50.0);
    }

    @ParameterizedTest(name = "{0} of {1} m")
    @CsvSource({"within, 120", "outside, 260", "within, 180", "outside, 201"})
    void movingTheSiteByTheFlipMakesItMet(String side, double metres) {
        var facts = thing(PLACE.point(-200, 50), Map.of());
        var reading = side.equals("within") ? "any" : "whole";
        var parameters = parameters(metres, side, reading, "");
        var finding = check(facts, parameters);
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        double by = finding.flip().by().doubleValue() + 0.002;
        double east = side.equals("within") ? -by : by;
        var moved = Napkin.drawn(PLACE.box(east, 0, 100 + east, 100));
        assertThat(new DistanceToLayer().evaluate(moved, Napkin.json(parameters), facts).outcome())
                .isEqualTo(Outcome.MET);
    }

    private static KnownFacts thing(Geometry shape, Map<String, Object> properties) {
        return COMPLETE.feature("things", shape, accurate(properties));
    }

    private static Map<String, Object> accurate(Map<String, Object> properties) {
        var all = new HashMap<>(properties);
        all.put("positional_accuracy", "surveyed");
        return all;
    }

    private static Finding check(KnownFacts facts, String parameters) {
        return new DistanceToLayer().evaluate(SITE, Napkin.json(parameters), facts);
    }

    private static String parameters(double metres, String side, String reading, String more) {
        return "{'layer': 'things', 'what': {'ja': '対象', 'en': 'the thing'}, 'metres': "
                + metres
                + ", 'side': '"
                + side
                + "', 'reading': '"
                + reading
                + "'"
                + more
                + "}";
    }
}
