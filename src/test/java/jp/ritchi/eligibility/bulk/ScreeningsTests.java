package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.parcel.Parcels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kept values are those that the single check gives, and are there for every parcel. */
class ScreeningsTests extends ScreeningTest {
    @Autowired private Evaluator evaluator;
    @Autowired private Programmes programmes;
    @Autowired private Parcels parcels;
    @Autowired private Facts facts;
    @Autowired private JsonMapper json;

    @Test
    void everySeededParcelHasItsValues() {
        assertThat(screenings.refresh()).isEqualTo(Screenings.Report.NOTHING);
        int all = count("SELECT count(*) FROM policy.parcels WHERE geom IS NOT NULL");
        assertThat(all).isGreaterThan(3_000);
        assertThat(count("SELECT count(*) FROM policy.parcel_screenings")).isEqualTo(all);
        assertThat(count("SELECT count(*) FROM policy.parcel_screenings WHERE nearest_m < 2000"))
                .isBetween(100, all - 100);
    }

    @Test
    void theyAreWhatTheSingleCheckMeasures() {
        var ids =
                reads.read(
                        client ->
                                client.sql(
                                                "SELECT id FROM policy.parcel_screenings"
                                                        + " ORDER BY md5(id) LIMIT 150")
                                        .query(String.class)
                                        .list());
        var day = LocalDate.now();
        var programme = programmes.get("higashihiroshima-ic-2km", day);
        for (var parcel : parcels.list(ids, day)) {
            var answer = evaluator.evaluate(programme, Sites.of(List.of(parcel), null, day), facts);
            var kept = served("public", parcel.id()).get(0);
            var findings = json.valueToTree(answer).get("findings");
            var readings = findings.get(0).get("readings");
            assertThat(numbers(kept))
                    .containsExactly(
                            number(readings, "any-part"),
                            number(readings, "whole"),
                            number(readings, "centroid"),
                            number(findings.get(1), "measured"));
            assertThat(findings.get(0).at("/evidence").toString())
                    .contains("\"" + kept.get("interchange_id") + "\"");
        }
    }

    private static List<Object> numbers(Map<String, Object> kept) {
        return List.of(
                kept.get("nearest_m"),
                kept.get("farthest_m"),
                kept.get("centroid_m"),
                kept.get("area_ha"));
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    @Test
    void aParcelWhoseShapeIsNoAreaIsLeftOutAndKeepsNobodyElseFromBeingComputed() {
        parcel("screening-test-line", 132.75, 34.44, "public");
        parcel("screening-test-good", 132.75, 34.44, "public");
        execute(
                "UPDATE parcel.parcel SET geom = ST_SetSRID('LINESTRING(132 34, 133 34)'::geometry, 6668)"
                        + " WHERE id = 'screening-test-line'");
        assertThat(screenings.refresh().computed()).isOne();
        assertThat(served("public", "screening-test-line")).isEmpty();
        assertThat(served("public", "screening-test-good")).hasSize(1);
    }

    private int count(String sql) {
        return reads.read(client -> client.sql(sql).query(Integer.class).single());
    }
}
