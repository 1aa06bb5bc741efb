package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** A site of a hectare, 100 by 100 m, on and beside farmland. */
class OverlapShareTests {
    private static final Napkin PLACE = Napkin.KUMAMOTO;
    private static final Map<String, Object> FARMLAND =
            Map.of(
                    "theme", "agricultural",
                    "zone_code", "farmland",
                    "positional_accuracy", "surveyed",
                    "source_id", "s-zone");
    private static final KnownFacts COMPLETE =
            KnownFacts.none()
                    .complete("land-zones", "agricultural", PLACE.box(-5_000, -5_000, 5_000, 5_000))
                    .accuracy("*", "positional_accuracy", "surveyed", 0.0)
                    .accuracy("parcels", "accuracy_class", "乙一", 0.75);
    private static final Site SITE = Napkin.drawn(PLACE.box(0, 0, 100, 100));

    @ParameterizedTest(name = "{0} m of 100 in farmland, {1} {2} %: {3}")
    @CsvSource({
        "0, at-most, 0, met",
        "0.00001, at-most, 0, met",
        "0.1, at-most, 0, not-met",
        "20, at-most, 20.01, met",
        "20, at-most, 19.9, not-met",
        "100, at-least, 100, met",
        "99, at-least, 100, not-met",
        "50, at-least, 49.9, met",
        "0, at-least, 10, not-met",
    })
    void theShareDecides(double metres, String rule, double percent, String outcome) {
        var facts = metres == 0 ? COMPLETE : farmland(metres);
        assertThat(check(SITE, facts, rule, percent).outcome().word()).isEqualTo(outcome);
    }

    @Test
    void theShareIsOfTheEllipsoidsAreaAndTheEvidenceIsTheOverlap() {
        var finding = check(SITE, farmland(25), "at-most", 0);
        assertThat(finding.measured().doubleValue()).isCloseTo(25, within(0.01));
        assertThat(finding.details()).containsEntry("overlapHectares", 0.25);
        assertThat(finding.evidence().toString()).contains("overlap", "deciding-feature");
        assertThat(finding.sources()).extracting("id").contains("s-zone", "s-cover");
    }

    @Test
    void overlappingZonesCountOnce() {
        var facts = farmland(25).feature("land-zones", PLACE.box(-10, -10, 25, 200), FARMLAND);
        assertThat(check(SITE, facts, "at-most", 30).measured().doubleValue())
                .isCloseTo(25, within(0.01));
    }

    @Test
    void otherZonesAndOtherDaysDoNotCount() {
        var zone = PLACE.box(-10, -10, 50, 110);
        var facts =
                COMPLETE.feature("land-zones", zone, Map.of("theme", "zoning", "zone_code", "12"))
                        .feature("land-zones", zone, with("valid_to", "2026-03-31"))
                        .feature("land-zones", zone, with("valid_from", "2026-04-02"));
        assertThat(check(SITE, facts, "at-most", 0).outcome()).isEqualTo(Outcome.MET);
        var still = facts.feature("land-zones", zone, with("valid_to", "2026-04-01"));
        assertThat(check(SITE, still, "at-most", 0).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void noDataForThePlaceIsUnknownAndNotClear() {
        var nothing = check(SITE, KnownFacts.none(), "at-most", 0);
        assertThat(nothing.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(nothing.reason().en()).contains("not complete");
        assertThat(nothing.settledBy().en()).contains("farmland");
        assertThat(nothing.flip()).isNotNull();
        var half =
                KnownFacts.none()
                        .complete("land-zones", "agricultural", PLACE.box(-500, -500, 50, 500));
        assertThat(check(SITE, half, "at-most", 0).outcome()).isEqualTo(Outcome.UNKNOWN);
        var otherTheme =
                KnownFacts.none().complete("land-zones", "zoning", PLACE.box(-500, -500, 500, 500));
        assertThat(check(SITE, otherTheme, "at-most", 0).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void twoAreasThatTouchCoverTogether() {
        var facts =
                KnownFacts.none()
                        .complete("land-zones", "agricultural", PLACE.box(-500, -500, 50, 500))
                        .complete("land-zones", null, PLACE.box(50, -500, 500, 500));
        assertThat(check(SITE, facts, "at-most", 0).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aFoundOverlapIsNotMetEvenWhereDataIsIncomplete() {
        var facts =
                KnownFacts.none()
                        .accuracy("*", "positional_accuracy", "surveyed", 0.0)
                        .feature("land-zones", PLACE.box(-10, -10, 25, 110), FARMLAND);
        assertThat(check(SITE, facts, "at-most", 0).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(check(SITE, facts, "at-least", 20).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aZoneNearerThanTheErrorOfTheBoundaryIsUnknown() {
        var site = Napkin.made(Napkin.parcel("1", PLACE.box(0, 0, 100, 100), "乙一", null));
        var beside = COMPLETE.feature("land-zones", PLACE.box(-100, 0, -0.5, 100), FARMLAND);
        var unknown = check(site, beside, "at-most", 0);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.reason().en()).contains("0.75 m");
        assertThat(unknown.settledBy().en()).contains("survey");
        var farther = COMPLETE.feature("land-zones", PLACE.box(-100, 0, -0.8, 100), FARMLAND);
        assertThat(check(site, farther, "at-most", 0).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aZoneOfUnknownAccuracyDecidesNothing() {
        var facts =
                COMPLETE.feature(
                        "land-zones",
                        PLACE.box(-10, -10, 50, 110),
                        Map.of("theme", "agricultural", "zone_code", "farmland"));
        var unknown = check(SITE, facts, "at-most", 0);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.uncertainty()).isNull();
    }

    @Test
    void leavingOutWhatTheFlipSaysMakesItMet() {
        var none = check(SITE, farmland(25), "at-most", 0);
        assertThat(none.flip().by().doubleValue()).isCloseTo(0.25, within(0.0002));
        var left = Napkin.drawn(PLACE.box(25.001, 0, 100, 100));
        assertThat(check(left, farmland(25), "at-most", 0).outcome()).isEqualTo(Outcome.MET);

        // 25 of 100 m, 10 % allowed: (25 − x) / (100 − x) = 0.1 gives x = 16.67 m of 100 m.
        var some = check(SITE, farmland(25), "at-most", 10);
        double by = some.flip().by().doubleValue();
        assertThat(by).isCloseTo(0.1667, within(0.0002));
        var smaller = Napkin.drawn(PLACE.box(by * 100 + 0.01, 0, 100, 100));
        assertThat(check(smaller, farmland(25), "at-most", 10).outcome()).isEqualTo(Outcome.MET);

        // 25 of 100 m, 50 % needed: 25 / (100 − y) = 0.5 gives y = 50 m of 100 m.
        var more = check(SITE, farmland(25), "at-least", 50);
        double outside = more.flip().by().doubleValue();
        assertThat(outside).isCloseTo(0.5, within(0.0003));
        var kept = Napkin.drawn(PLACE.box(0, 0, 100 - outside * 100 - 0.02, 100));
        assertThat(check(kept, farmland(25), "at-least", 50).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void whereLeavingOutCannotHelpTheFlipSaysSo() {
        var all = check(SITE, farmland(200), "at-most", 0);
        assertThat(all.flip().by()).isNull();
        assertThat(all.flip().sentence().en()).contains("other land");
        assertThat(check(SITE, COMPLETE, "at-least", 50).flip().by()).isNull();
    }

    private static KnownFacts farmland(double metres) {
        Geometry zone = PLACE.box(-50, -50, metres, 150);
        return COMPLETE.feature("land-zones", zone, FARMLAND);
    }

    private static Map<String, Object> with(String name, String value) {
        var more = new java.util.HashMap<>(FARMLAND);
        more.put(name, value);
        return more;
    }

    private static Finding check(Site site, KnownFacts facts, String rule, double percent) {
        var parameters =
                Napkin.json(
                        "{'layer': 'land-zones', 'where': {'theme': ['agricultural'],"
                                + " 'zone_code': ['farmland']},"
                                + " 'what': {'ja': '農用地区域', 'en': 'farmland'}, 'rule': '"
                                + rule
                                + "', 'percent': "
                                + percent
                                + "}");
        return new OverlapShare().evaluate(site, parameters, facts);
    }
}
