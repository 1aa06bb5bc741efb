package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Feature under test: sites side by side. What is said of each is what a check of it alone says,
 * and what lies around it comes from the store, or is said to be unknown.
 */
@RitchiServer
class A08_ComparedSitesTests {
    private static final String COMPARE = "/ogc/processes/site-comparison/execution";
    private static final String CHECK = "/ogc/processes/parcel-eligibility/execution";
    private static final String PROGRAMME = "higashihiroshima-ic-2km";

    /** A square beside Saijo interchange, 829.958 m from it, and one in Kikuyo. */
    private static final String SAIJO = square(132.745, 34.435);

    private static final String KIKUYO = square(130.836, 32.860);

    @LocalServerPort private int port;
    @Autowired private JdbcClient writer;
    @Autowired private Environment environment;

    @Test
    void whatIsSaidOfEachSiteIsWhatACheckOfItAloneSays() {
        var parcels = "{\"parcels\": [\"syn-hh-00001\", \"syn-hh-00003\"]}";
        var compared = compare(parcels, SAIJO, KIKUYO).path("sites");
        var alone = List.of(parcels, SAIJO, KIKUYO);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(compared.get(i).path("answer")).isEqualTo(check(alone.get(i)));
            assertThat(compared.get(i).path("number").asInt()).isEqualTo(i + 1);
        }
        assertThat(compared.get(0).path("parcels")).hasSize(2);
        assertThat(compared.get(0).path("answer").path("synthetic").asBoolean()).isTrue();
        assertThat(compared.get(1).has("parcels")).isFalse();
    }

    @Test
    void everyRequirementIsARowWithTheSitesInTheirOrder() {
        var answer = compare(KIKUYO, SAIJO);
        var distance = row(answer, "criterion-1-within-distance-of-interchange");
        assertThat(distance.path("kind").asString()).isEqualTo("criterion");
        var measured = distance.path("cells").findValues("value");
        assertThat(measured.get(1).asDouble()).isEqualTo(829.958);
        assertThat(distance.path("cells").get(1).path("outcome").asString()).isEqualTo("met");
        assertThat(distance.path("best")).hasSize(1);
        assertThat(distance.path("best").get(0).asInt()).isEqualTo(2);
        assertThat(distance.path("worst").get(0).asInt()).isEqualTo(1);
        assertThat(distance.path("differs").asBoolean()).isTrue();
        var lots = row(answer, "criterion-3-several-lots").path("cells").get(0);
        assertThat(lots.path("known").asBoolean()).isFalse();
        assertThat(lots.path("outcome").asString()).isEqualTo("unknown");
        assertThat(answer.toString()).doesNotContainIgnoringCase("score");
    }

    @Test
    void theNearestInterchangeIsMeasuredAndTheNearerSiteIsBest() {
        var row = row(compare(SAIJO, KIKUYO), "interchange-distance");
        var saijo = row.path("cells").get(0);
        assertThat(saijo.path("metres").asDouble()).isEqualTo(829.958);
        assertThat(saijo.path("value").asDouble()).isEqualTo(829.958);
        assertThat(saijo.path("text").path("ja").asString()).contains("西条IC", "830 m");
        assertThat(saijo.path("sources").get(0).path("id").asString()).isEqualTo("mlit-n06");
        assertThat(saijo.path("feature").path("collection").asString()).isEqualTo("interchanges");
        assertThat(row.path("best").get(0).asInt()).isEqualTo(1);
    }

    @Test
    void whereInterchangesAreNotKnownToBeCompleteTheNearestIsNotSaidToBe() {
        var row = row(compare(SAIJO, square(136.0, 36.0)), "interchange-distance");
        var far = row.path("cells").get(1);
        assertThat(far.path("known").asBoolean()).isFalse();
        assertThat(far.has("value")).isFalse();
        assertThat(far.path("settledBy").path("en").asString()).contains("N06");
        assertThat(row.path("best")).isEmpty();
    }

    @Test
    void congestionSaysWhatKindOfFigureItIs() {
        var answer = compare(KIKUYO, SAIJO);
        var corridor = row(answer, "corridor-at-interchange").path("cells").get(0);
        assertThat(corridor.path("text").path("en").asString())
                .containsAnyOf("a target, not measured", "No speed is given", "(measured)")
                .contains("approximate");
        var counts = row(answer, "counts-at-interchange");
        var kikuyo = counts.path("cells").get(0);
        assertThat(kikuyo.path("synthetic").asBoolean()).isTrue();
        assertThat(kikuyo.path("text").path("en").asString()).contains("made up, not counted");
        assertThat(kikuyo.path("value").asInt()).isEqualTo(busiestHourOfTheLatestDay(kikuyo));
        assertThat(kikuyo.path("asOf").asString()).matches("2026-06-\\d\\d");
        assertThat(counts.path("cells").get(1).path("known").asBoolean()).isFalse();
        assertThat(counts.path("best")).isEmpty();
    }

    @Test
    void groundwaterIsJudgedByTheGuidelineOfTheDayOfSampling() {
        var cell = row(compare(KIKUYO, SAIJO), "groundwater-near").path("cells").get(0);
        var point = cell.path("feature").path("id").asString();
        var sample =
                Http.at(port)
                        .get("/api/monitoring-points/" + point + "/samples")
                        .json()
                        .path("samples")
                        .get(0);
        assertThat(cell.path("asOf").asString()).isEqualTo(sample.path("sampledOn").asString());
        assertThat(cell.path("text").path("ja").asString())
                .contains(sample.path("reason").path("ja").asString());
        assertThat(cell.path("synthetic").asBoolean()).isTrue();
        var before2020 = compareOn("2024-05-01", KIKUYO, SAIJO);
        var earlier = row(before2020, "groundwater-near").path("cells").get(0);
        assertThat(earlier.path("asOf").asString()).isLessThanOrEqualTo("2024-05-01");
    }

    @Test
    void whatNoLayerHoldsIsUnknownAndSaysWhatWouldSettleIt() {
        var answer = compare(SAIJO, KIKUYO);
        var cell = row(answer, "station-distance").path("cells").get(0);
        assertThat(cell.path("known").asBoolean()).isFalse();
        assertThat(cell.path("settledBy").path("ja").asString()).isNotBlank();
    }

    @Test
    void hazardsAreToldByThemeAndNoneIsSaidOnlyWhereTheDataIsComplete() {
        var onTheRiver = square(132.7440, 34.4235);
        var answer = compare(onTheRiver, SAIJO, KIKUYO);
        var cells = row(answer, "hazards").path("cells");
        var flooded = cells.get(0);
        assertThat(flooded.path("known").asBoolean()).isTrue();
        assertThat(flooded.path("text").path("en").asString())
                .contains("Expected flooding: ", "3 m");
        assertThat(flooded.path("synthetic").asBoolean()).isTrue();
        assertThat(flooded.path("feature").path("collection").asString()).isEqualTo("hazard-zones");
        assertThat(cells.get(1).path("text").path("ja").asString()).contains("洪水浸水想定区域: 該当なし");
        var nowhere = cells.get(2);
        assertThat(nowhere.path("known").asBoolean()).isFalse();
        assertThat(nowhere.path("text").path("ja").asString()).contains("洪水浸水想定区域: この場所のデータなし");
        assertThat(nowhere.path("settledBy").path("en").asString()).contains("hazard maps");
    }

    @Test
    void aPositionThatIsOnlyASketchOrdersNothing() {
        var row = row(compare(KIKUYO, SAIJO), "industrial-water-project");
        for (var cell : row.path("cells")) {
            assertThat(cell.path("metres").asDouble()).isPositive();
            assertThat(cell.has("value")).isFalse();
            assertThat(cell.path("text").path("ja").asString()).contains("概略");
            assertThat(cell.path("text").path("en").asString()).contains("fiscal year 2023・2024");
        }
        assertThat(row.path("best")).isEmpty();
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        for (var row : compare(SAIJO, KIKUYO).path("rows")) {
            for (var text : row.findValues("text")) {
                assertThat(text.path("ja").asString()).as(row.path("id").asString()).isNotBlank();
                assertThat(text.path("en").asString()).as(row.path("id").asString()).isNotBlank();
            }
            for (var cell : row.path("cells")) {
                if (!cell.path("known").asBoolean() && row.path("kind").asString().equals("fact")) {
                    assertThat(cell.path("settledBy").path("en").asString())
                            .as(row.path("id").asString())
                            .isNotBlank();
                }
            }
            assertThat(row.path("cells")).hasSize(2);
        }
    }

    @Test
    void labelsAndLotsBelongToTheirSite() {
        var named = "{\"label\": \" 北の土地 \", \"lots\": 3, \"site\": " + SAIJO + "}";
        var sites = compare(named, SAIJO).path("sites");
        assertThat(sites.get(0).path("label").asString()).isEqualTo("北の土地");
        assertThat(sites.get(0).path("answer").path("verdict").asString()).isEqualTo("eligible");
        assertThat(sites.get(1).path("label").asString()).isEqualTo("2");
        assertThat(sites.get(1).path("answer").path("verdict").asString())
                .isEqualTo("undetermined");
    }

    @Test
    void hiddenRowsShowInNoCellButForThoseWhoMaySeeThem() {
        var rows = new HiddenRows(writer);
        var accounts = new TestAccounts(environment);
        rows.removeAll();
        rows.insertPublic();
        try {
            var beside = square(HiddenRows.SITE[0] + 0.001, HiddenRows.SITE[1] + 0.001);
            var question = body("2026-06-02", beside, SAIJO);
            var before = Http.at(port).post(COMPARE, question).body();
            rows.insertHidden();
            assertThat(Http.at(port).post(COMPARE, question).body()).isEqualTo(before);
            // Those who see the newer version of the programme get its (no) requirements.
            rows.execute("DELETE FROM eligibility.programme WHERE version LIKE 'a04-%'");
            var browser = new Browser(port);
            browser.login(accounts.create("reader"), TestAccounts.PASSWORD);
            var seen = browser.send("POST", COMPARE, question).body();
            for (var collection :
                    List.of(
                            "interchanges",
                            "traffic-corridors",
                            "traffic-stations",
                            "monitoring-points",
                            "industrial-parks")) {
                assertThat(seen).contains(HiddenRows.id(collection, "staff"));
            }
            assertThat(seen).doesNotContain(HiddenRows.id("interchanges", "restricted"));
            assertThat(Http.at(port).post(COMPARE, question).body()).isEqualTo(before);
        } finally {
            rows.removeAll();
            accounts.remove();
        }
    }

    private int busiestHourOfTheLatestDay(JsonNode cell) {
        var station = cell.path("feature").path("id").asString();
        var day = cell.path("asOf").asString();
        var series =
                Http.at(port)
                        .get(
                                "/api/traffic-stations/"
                                        + station
                                        + "/counts?from="
                                        + day
                                        + "&to="
                                        + day)
                        .json();
        return IntStream.range(0, series.path("hours").size())
                .map(i -> series.path("up").path(i).asInt(0) + series.path("down").path(i).asInt(0))
                .max()
                .orElseThrow();
    }

    private JsonNode row(JsonNode comparison, String id) {
        var found = new ArrayList<JsonNode>();
        for (var row : comparison.path("rows")) {
            if (row.path("id").asString().equals(id)) {
                found.add(row);
            }
        }
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private JsonNode compare(String... sites) {
        return compareOn("2026-11-01", sites);
    }

    private JsonNode compareOn(String day, String... sites) {
        var answer = Http.at(port).post(COMPARE, body(day, sites));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode check(String site) {
        var body =
                "{\"inputs\": {\"programme\": \"%s\", \"asOf\": \"2026-11-01\", \"site\": %s}}"
                        .formatted(PROGRAMME, site);
        return Http.at(port).post(CHECK, body).json();
    }

    private static String body(String day, String... sites) {
        return "{\"inputs\": {\"programme\": \"%s\", \"asOf\": \"%s\", \"sites\": [%s]}}"
                .formatted(PROGRAMME, day, String.join(",", sites));
    }

    private static String square(double west, double south) {
        return ("{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],"
                        + "[%1$s,%4$s],[%1$s,%2$s]]]}")
                .formatted(
                        west,
                        south,
                        Math.round((west + 0.002) * 1e6) / 1e6,
                        Math.round((south + 0.002) * 1e6) / 1e6);
    }
}
