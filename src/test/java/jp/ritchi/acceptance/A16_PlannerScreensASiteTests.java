package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Feature under test: a planner looks at a candidate site before asking for support: water, slopes,
 * farmland, zoning. What the stored zones say is compared with PostGIS; where nothing is known the
 * answer is unknown and never clear.
 */
@RitchiServer
class A16_PlannerScreensASiteTests {
    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void theShareUnderWaterIsWhatPostgisSays() {
        var wet =
                jdbc.sql(
                                """
                                SELECT p.id, 100 * ST_Area(ST_Intersection(p.geom, z.geom)::geography)
                                    / ST_Area(p.geom::geography)
                                FROM parcel.parcel p JOIN hazard.zone z ON ST_Intersects(p.geom, z.geom)
                                WHERE z.depth_rank = '3' AND ST_Area(p.geom::geography) > 1000
                                ORDER BY 2 DESC, 1 LIMIT 1
                                """)
                        .query((row, n) -> new Object[] {row.getString(1), row.getDouble(2)})
                        .single();
        var answer = check("site-screening", "{\"parcels\": [\"" + wet[0] + "\"]}");
        var finding = requirement(answer, "flood-3m");
        assertThat(finding.path("outcome").asString()).isEqualTo("not-met");
        assertThat(finding.path("measured").asDouble()).isCloseTo((Double) wet[1], within(0.05));
        assertThat(finding.path("flip").path("by").asDouble()).isPositive();
        assertThat(finding.path("evidence").path("features").findValuesAsString("role"))
                .contains("overlap");
        assertThat(answer.path("verdict").asString()).isEqualTo("not-eligible");
    }

    @Test
    void aScreeningSaysWhatItIsGivesNoMoneyAndOwnsUpToMadeUpZones() {
        var answer = check("site-screening", polygon(132.757, 34.4435, 0.0005));
        assertThat(answer.path("kind").asString()).isEqualTo("screening");
        assertThat(answer.has("subsidy")).isFalse();
        assertThat(answer.path("synthetic").asBoolean()).isTrue();
        assertThat(requirement(answer, "flood-any").path("reason").path("ja").asString())
                .contains("合成データ");
    }

    @Test
    void farFromAnyDataEverythingIsUnknown() {
        var answer = check("site-screening", polygon(135.0, 34.2, 0.002));
        assertThat(answer.path("verdict").asString()).isEqualTo("undetermined");
        for (JsonNode finding : answer.path("findings")) {
            assertThat(finding.path("outcome").asString())
                    .as(finding.path("title").toString())
                    .isEqualTo("unknown");
            assertThat(finding.path("settledBy").path("en").asString()).isNotEmpty();
            assertThat(finding.path("flip").path("sentence").path("ja").asString()).isNotEmpty();
        }
        assertThat(answer.path("synthetic").asBoolean()).isFalse();
    }

    @Test
    void whereFloodsAreKnownAndSlopesAreNotOnlyFloodsAreAnswered() {
        var answer = check("site-screening", polygon(132.646, 34.4625, 0.0005));
        assertThat(requirement(answer, "flood-3m").path("outcome").asString()).isEqualTo("met");
        assertThat(requirement(answer, "landslide-special").path("outcome").asString())
                .isEqualTo("unknown");
    }

    @Test
    void kumamotoMeasuresAndSaysThatItsWordingWasNotSeen() {
        var answer = check("kumamoto-ic-1km", polygon(130.7800, 32.8345, 0.0005));
        var distance = answer.path("findings").get(0);
        assertThat(distance.path("threshold").asDouble()).isEqualTo(1000);
        assertThat(distance.path("uncertainty").asDouble()).isEqualTo(50);
        assertThat(distance.path("outcome").asString()).isEqualTo("met");
        assertThat(answer.path("assumptions").get(0).path("en").asString()).contains("not seen");
        assertThat(answer.path("sources").get(0).path("title").path("ja").asString())
                .contains("未確認");
    }

    @Test
    void theListBeginsWithTheSchemesThatGiveMoneyAndEndsWithTheTemplate() {
        var kinds = new java.util.ArrayList<String>();
        for (JsonNode listed : Http.at(port).get("/api/programmes").json().path("programmes")) {
            kinds.add(listed.path("kind").asString("support"));
        }
        assertThat(kinds).containsExactly("support", "support", "screening", "template");
    }

    private JsonNode check(String programme, String site) {
        var body =
                "{\"inputs\": {\"programme\": \"%s\", \"asOf\": \"2026-11-26\", \"site\": %s}}"
                        .formatted(programme, site);
        var answer = Http.at(port).post("/ogc/processes/parcel-eligibility/execution", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode requirement(JsonNode answer, String name) {
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("requirement").asString("").equals(name)) {
                return finding;
            }
        }
        throw new AssertionError("No requirement " + name + " in " + answer);
    }

    private static String polygon(double lon, double lat, double size) {
        return String.format(
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}",
                lon, lat, lon + size, lat + size);
    }
}
