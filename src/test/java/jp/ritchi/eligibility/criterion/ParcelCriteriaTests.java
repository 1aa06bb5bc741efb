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

/** What the register says of parcels: their areas and where they are. */
class ParcelCriteriaTests {
    private static final Napkin PLACE = Napkin.KUMAMOTO;
    private static final KnownFacts FACTS =
            KnownFacts.none()
                    .accuracy("parcels", "accuracy_class", "甲一", 0.0)
                    .accuracy("parcels", "accuracy_class", "乙一", 0.75);

    @ParameterizedTest(name = "10,000 m² of shape, {0} m² in the register, 2 %: {1}")
    @CsvSource({"10000, met", "9810, met", "9790, not-met", "10200, met", "10210, not-met"})
    void shapeAndRegisterMayDifferByTheTolerance(double registered, String outcome) {
        assertThat(agreement(registered, "甲一").outcome().word()).isEqualTo(outcome);
    }

    @Test
    void theThreeAreasStandSideBySideAndTheConflictIsShown() {
        var finding = agreement(9_000, "甲一");
        @SuppressWarnings("unchecked")
        var areas = (Map<String, Double>) finding.details().get("areasHectares");
        assertThat(areas.get("ellipsoid")).isCloseTo(1.0, within(0.0001));
        assertThat(areas).containsEntry("registered", 0.9);
        assertThat(areas.get("surveyed")).isCloseTo(1.0, within(0.0001));
        assertThat(finding.measured().doubleValue()).isCloseTo(11.111, within(0.002));
        assertThat(finding.reason().en()).contains("0.9000 ha in the register");
        assertThat(finding.evidence().toString()).contains("difference_percent");
        assertThat(finding.flip().sentence().en()).contains("survey");
    }

    @Test
    void correctingTheRegisterAsTheFlipSaysMakesItMet() {
        assertThat(agreement(9_000, "甲一").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(agreement(10_000, "甲一").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void errorsOfTheBoundaryCanHideAConflict() {
        // 0.75 m on a square of 100 m is 0.75 · 100 · √2 = 106 m², that is 1.06 %.
        var unknown = agreement(9_750, "乙一");
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.settledBy().en()).contains("survey");
        assertThat(agreement(9_600, "乙一").outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void withoutARegisteredAreaOfEveryParcelNothingCanBeCompared() {
        var one = Napkin.parcel("1", PLACE.box(0, 0, 100, 100), "甲一", 10_000.0);
        var other = Napkin.parcel("2", PLACE.box(100, 0, 200, 100), "甲一", null);
        assertThat(agreement(Napkin.made(one, other)).outcome()).isEqualTo(Outcome.UNKNOWN);
        var drawn = agreement(Napkin.drawn(PLACE.box(0, 0, 100, 100)));
        assertThat(drawn.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(drawn.flip()).isNotNull();
    }

    @Test
    void theParcelThatDiffersMostDecides() {
        var good = Napkin.parcel("1", PLACE.box(0, 0, 100, 100), "甲一", 10_000.0);
        var bad = Napkin.parcel("2", PLACE.box(100, 0, 200, 100), "甲一", 9_500.0);
        var finding = agreement(Napkin.made(good, bad));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.reason().en()).contains("筆 2").contains("beyond the tolerance: 1.");
    }

    @Test
    void minimumAreaShowsTheRegisteredAreaBesideItsOwn() {
        var site = Napkin.made(Napkin.parcel("1", PLACE.box(0, 0, 100, 100), "甲一", 9_000.0));
        var parameters = Napkin.json("{'minimumHectares': 0.5}");
        var finding = new MinimumArea().evaluate(site, parameters, FACTS);
        assertThat(finding.details().get("areasHectares").toString()).contains("registered=0.9");
    }

    @Test
    void allParcelsHaveToBeInTheMunicipality() {
        var here = Napkin.parcel("1", PLACE.box(0, 0, 9, 9), "甲一", null, "43100");
        var there = Napkin.parcel("2", PLACE.box(9, 0, 19, 9), "甲一", null, "43404");
        assertThat(municipality(Napkin.made(here)).outcome()).isEqualTo(Outcome.MET);
        var mixed = municipality(Napkin.made(here, there));
        assertThat(mixed.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(mixed.flip().sentence().en()).contains("1 parcel");
        // The flip, applied: the parcel outside is left out.
        assertThat(municipality(Napkin.made(here)).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void landWithoutACodeIsInNoKnownMunicipality() {
        var here = Napkin.parcel("1", PLACE.box(0, 0, 9, 9), "甲一", null, "43100");
        var nowhere = Napkin.parcel("2", PLACE.box(9, 0, 19, 9), "甲一", null, null);
        assertThat(municipality(Napkin.made(here, nowhere)).outcome()).isEqualTo(Outcome.UNKNOWN);
        var drawn = municipality(Napkin.drawn(PLACE.box(0, 0, 9, 9)));
        assertThat(drawn.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(drawn.settledBy()).isNotNull();
        assertThat(drawn.flip()).isNotNull();
    }

    private static Finding municipality(Site site) {
        var parameters = Napkin.json("{'codes': ['43100', '43101']}");
        return new InMunicipality().evaluate(site, parameters, FACTS);
    }

    private static Finding agreement(double registered, String survey) {
        var shape = PLACE.box(0, 0, 100, 100);
        return agreement(Napkin.made(Napkin.parcel("1", shape, survey, registered)));
    }

    private static Finding agreement(Site site) {
        var parameters = Napkin.json("{'tolerancePercent': 2}");
        return new AreaAgreement().evaluate(site, parameters, FACTS);
    }
}
