package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two municipalities side by side, 43100 west and 43404 east of a line; either may be off by 25 m.
 */
class InMunicipalityTests {
    private static final Napkin PLACE = Napkin.KUMAMOTO;
    private static final KnownFacts FACTS =
            KnownFacts.none()
                    .accuracy("municipalities", "positional_accuracy", "site", 25.0)
                    .accuracy("parcels", "accuracy_class", "甲一", 0.06);
    private static final KnownFacts BOUNDARIES =
            FACTS.feature(
                            "municipalities",
                            PLACE.box(-5_000, -5_000, 0, 5_000),
                            boundary("43100", "西市"))
                    .feature(
                            "municipalities",
                            PLACE.box(0, -5_000, 5_000, 5_000),
                            boundary("43404", "東町"));

    private static Map<String, Object> boundary(String code, String name) {
        return Map.of(
                "municipality_code",
                code,
                "name_ja",
                name,
                "positional_accuracy",
                "site",
                "source_id",
                "mlit-n03",
                "source_title_ja",
                "行政区域",
                "source_title_en",
                "Areas");
    }

    private static Finding check(Site site, KnownFacts facts) {
        return new InMunicipality().evaluate(site, Napkin.json("{'codes': ['43100']}"), facts);
    }

    private static Site drawn(double west, double east) {
        return Napkin.drawn(PLACE.box(west, 0, east, 100));
    }

    private static Site parcel(double west, double east, String code) {
        return Napkin.made(Napkin.parcel("1", PLACE.box(west, 0, east, 100), "甲一", null, code));
    }

    @ParameterizedTest(name = "an outline from {0} to {1} m east of the line: {2}")
    @CsvSource({
        "-200, -100, met",
        "-200, -25.1, met",
        "-200, -24, unknown",
        "-200, 20, unknown",
        "-200, 26, not-met",
        "100, 200, not-met",
    })
    void boundariesDecideAboutAnOutline(double west, double east, String outcome) {
        var finding = check(drawn(west, east), BOUNDARIES);
        assertThat(finding.outcome().word()).isEqualTo(outcome);
        assertThat(finding.flip() == null).isEqualTo(outcome.equals("met"));
        if (finding.outcome() != Outcome.UNKNOWN) {
            assertThat(finding.details()).containsEntry("decidedBy", "boundaries");
            assertThat(finding.sources()).extracting("id").contains("mlit-n03");
        } else {
            assertThat(finding.reason().en()).contains("25.00 m");
            assertThat(finding.settledBy()).isNotNull();
        }
    }

    @Test
    void whereTheLineIsTooNearTheRegisterDecides() {
        var near = check(parcel(-100, -5, "43100"), BOUNDARIES);
        assertThat(near.outcome()).isEqualTo(Outcome.MET);
        assertThat(near.details()).containsEntry("decidedBy", "register-near-a-boundary");
        assertThat(near.reason().en()).contains("too near", "register");
        assertThat(check(parcel(5, 100, "43404"), BOUNDARIES).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void aCodeThatContradictsTheBoundariesDecidesNothing() {
        var finding = check(parcel(-300, -200, "43404"), BOUNDARIES);
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.details()).containsEntry("decidedBy", "contradiction");
        assertThat(finding.reason().ja()).contains("食い違う", "西市 (43100)");
    }

    @Test
    void boundariesThatDoNotCoverTheSiteSayNothing() {
        var half =
                FACTS.feature(
                        "municipalities",
                        PLACE.box(-5_000, -5_000, 0, 50),
                        boundary("43100", "西市"));
        assertThat(check(drawn(-200, -100), half).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(check(drawn(-200, -100), half).settledBy().en()).contains("N03");
        var register = check(parcel(-200, -100, "43100"), half);
        assertThat(register.outcome()).isEqualTo(Outcome.MET);
        assertThat(register.details()).containsEntry("decidedBy", "register");
    }

    @Test
    void boundariesOfAnotherTimeDoNotCount() {
        var ended = new java.util.HashMap<>(boundary("43100", "旧市"));
        ended.put("valid_to", "2026-03-31");
        var facts = FACTS.feature("municipalities", PLACE.box(-5_000, -5_000, 5_000, 5_000), ended);
        assertThat(check(drawn(-200, -100), facts).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(check(drawn(-200, -100), facts).details()).containsEntry("decidedBy", "nothing");
    }
}
