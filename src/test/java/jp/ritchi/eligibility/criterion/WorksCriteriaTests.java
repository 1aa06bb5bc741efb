package jp.ritchi.eligibility.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** Sewers to come and roads that are there, beside a site of 100 by 100 m. */
class WorksCriteriaTests {
    private static final Napkin PLACE = Napkin.KUMAMOTO;
    private static final Site SITE = Napkin.drawn(PLACE.box(0, 0, 100, 100));
    private static final Geometry EVERYWHERE = PLACE.box(-9_000, -9_000, 9_000, 9_000);
    private static final KnownFacts COMPLETE =
            KnownFacts.none()
                    .complete("infrastructure-projects", null, EVERYWHERE)
                    .complete("access-roads", null, EVERYWHERE)
                    .accuracy("*", "positional_accuracy", "surveyed", 0.0)
                    .accuracy("*", "positional_accuracy", "schematic", null);

    @ParameterizedTest(name = "completed {0}, 500 m allowed, {1} m away: {2}")
    @CsvSource({
        "2027-03-31, 400, met",
        "2027-04-01, 400, not-met",
        "2027-03, 400, met",
        "2027, 400, not-met",
        "'', 400, unknown",
        "spring, 400, unknown",
        "2027-03-31, 600, not-met",
        "'', 600, not-met",
    })
    void aProjectHasToBeDoneByTheDayAndNear(String completed, double metres, String outcome) {
        var finding = sewer(project(COMPLETE, completed, metres, "surveyed"), "2027-03-31");
        assertThat(finding.outcome().word()).isEqualTo(outcome);
        assertThat(finding.flip() == null).isEqualTo(outcome.equals("met"));
    }

    @Test
    void aLaterDayAsTheFlipSaysMakesItMet() {
        var facts = project(COMPLETE, "2028-06-30", 400, "surveyed");
        var late = sewer(facts, "2027-03-31");
        assertThat(late.flip().sentence().en()).contains("2028-06-30");
        assertThat(sewer(facts, "2028-06-30").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aSchematicPlaceTellsNoDistance() {
        var facts = project(COMPLETE, "2026-01-01", 400, "schematic");
        var finding = sewer(facts, "2027-03-31");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.reason().en()).contains("too rough");
    }

    @Test
    void noneInIncompleteDataIsUnknown() {
        assertThat(sewer(KnownFacts.none(), "2027-03-31").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(sewer(COMPLETE, "2027-03-31").outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void otherWorksDoNotCount() {
        var road = new HashMap<String, Object>(Map.of("sector", "road"));
        road.put("completed_on", "2026-01-01");
        road.put("positional_accuracy", "surveyed");
        var facts = COMPLETE.feature("infrastructure-projects", PLACE.point(-50, 50), road);
        assertThat(sewer(facts, "2027-03-31").outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "width {0} m, {1} m beside the site: {2}")
    @CsvSource({
        "6.0, 1.9, met",
        "9.0, 1.9, met",
        "5.9, 1.9, not-met",
        "0, 1.9, unknown",
        "9.0, 2.1, not-met"
    })
    void theWidestRoadAlongTheSiteDecides(double width, double beside, String outcome) {
        var finding = road(alongside(COMPLETE, width, beside));
        assertThat(finding.outcome().word()).isEqualTo(outcome);
        assertThat(finding.flip() == null).isEqualTo(outcome.equals("met"));
    }

    @Test
    void aNarrowRoadBesideOneOfUnknownWidthIsUnknown() {
        var facts = alongside(alongside(COMPLETE, 4, 1), 0, 1);
        assertThat(road(facts).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(road(alongside(facts, 6, 1)).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void whereRoadsAreNotKnownTheWidthIsNot() {
        assertThat(road(KnownFacts.none()).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(road(alongside(KnownFacts.none(), 4, 1)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void wideningTheRoadByTheFlipMakesItMet() {
        var narrow = road(alongside(COMPLETE, 4.5, 1));
        assertThat(narrow.flip().sentence().en()).contains("1.5 m wider");
        assertThat(road(alongside(COMPLETE, 4.5 + 1.5, 1)).outcome()).isEqualTo(Outcome.MET);
    }

    private static KnownFacts project(
            KnownFacts facts, String completed, double metres, String accuracy) {
        var properties = new HashMap<String, Object>(Map.of("sector", "sewer"));
        properties.put("positional_accuracy", accuracy);
        properties.put("name_ja", "試験の下水道");
        if (!completed.isEmpty()) {
            properties.put("completed_on", completed);
        }
        return facts.feature("infrastructure-projects", PLACE.point(-metres, 50), properties);
    }

    private static Finding sewer(KnownFacts facts, String by) {
        var parameters =
                Napkin.json(
                        "{'layer': 'infrastructure-projects', 'where': {'sector': ['sewer']},"
                                + " 'what': {'ja': '下水道', 'en': 'sewerage'}, 'metres': 500,"
                                + " 'by': '"
                                + by
                                + "'}");
        return new InfrastructureBy().evaluate(SITE, parameters, facts);
    }

    private static KnownFacts alongside(KnownFacts facts, double width, double metres) {
        Map<String, Object> properties = width > 0 ? Map.of("width_m", width) : Map.of();
        return facts.feature("access-roads", PLACE.line(-metres, -50, -metres, 150), properties);
    }

    private static Finding road(KnownFacts facts) {
        var parameters =
                Napkin.json(
                        "{'layer': 'access-roads', 'what': {'ja': '道路', 'en': 'roads'},"
                                + " 'attribute': 'width_m', 'minimumMetres': 6,"
                                + " 'touchingMetres': 2}");
        return new AccessRoadWidth().evaluate(SITE, parameters, facts);
    }
}
