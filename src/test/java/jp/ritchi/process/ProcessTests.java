package jp.ritchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTests extends ServedTest {
    private static final String EXECUTION = "/ogc/processes/parcel-eligibility/execution";
    private static final String SQUARE =
            "POLYGON((132.73 34.44, 132.732 34.44, 132.732 34.442, 132.73 34.442, 132.73 34.44))";
    private static final String GEOJSON =
            "{\"type\":\"Polygon\",\"coordinates\":[[[132.73,34.44],[132.732,34.44],"
                    + "[132.732,34.442],[132.73,34.442],[132.73,34.44]]]}";
    private static final String STANDARD =
            "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";

    @Test
    void processesAreDeclaredLinkedAndListed() {
        assertThat(text("/ogc/conformance"))
                .contains("http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core");
        var links = json("/ogc").get("links");
        assertThat(links.findValuesAsString("rel"))
                .contains("http://www.opengis.net/def/rel/ogc/1.0/processes");
        var first = json("/ogc/processes").get("processes").get(0);
        assertThat(first.get("id").asString()).isEqualTo("parcel-eligibility");
        for (var link : first.get("links")) {
            var path = local(link.get("href").asString());
            var execute = link.get("rel").asString().endsWith("execute");
            assertThat(execute ? post(path, "{}").statusCode() : get(path).statusCode())
                    .isEqualTo(execute ? 400 : 200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/processes?limit=0",
                "/ogc/processes?limit=abc",
                "/ogc/processes?offset=-1",
                "/ogc/processes?nonsense=1",
                "/ogc/processes/parcel-eligibility?limit=1",
                "/ogc/processes?f=xml",
                "/ogc/jobs?nonsense=1"
            })
    void whatIsNotAParameterIsRefused(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void thePageOfProcessesHasALimit() {
        assertThat(json("/ogc/processes?limit=1").get("processes").size()).isEqualTo(1);
        assertThat(json("/ogc/processes?offset=1000").get("processes").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/processes/nope, no-such-process",
        "/ogc/jobs/nope, no-such-job",
        "/ogc/jobs/nope/results, no-such-job"
    })
    void whatDoesNotExistIsAnsweredAsTheStandardPrescribes(String path, String type) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("type").asString()).isEqualTo(STANDARD + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/processes", "/ogc/processes/parcel-eligibility", "/ogc/jobs"})
    void peopleReadPages(String path) {
        var page = get(path, "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(text(path + "?f=html")).contains("<h1>").doesNotContain("{{");
    }

    @Test
    void aValueMayBePlainOrQualifiedOrAReferenceToAFeature() {
        var parcel = rows.parcel("a", SQUARE);
        var expected = area(GEOJSON);
        assertThat(expected).isBetween(3.0, 5.0);
        assertThat(area("{\"value\":" + GEOJSON + "}")).isEqualTo(expected);
        var href = BASE + "/ogc/collections/parcels/items/" + parcel;
        assertThat(area("{\"href\":\"" + href + "\"}")).isEqualTo(expected);
        assertThat(area("{\"href\":\"" + href + "?f=json\",\"type\":\"application/geo+json\"}"))
                .isEqualTo(expected);
    }

    @Test
    void aReferenceToAHiddenRowOrToAnotherPlaceLeadsToNothing() {
        var hidden = rows.parcel("a", SQUARE);
        rows.execute("UPDATE parcel.parcel SET visibility = 'staff' WHERE id = '" + hidden + "'");
        var items = BASE + "/ogc/collections/parcels/items/";
        var absent = refused(items + "nothing-here");
        assertThat(absent).contains("bad-reference");
        for (var href :
                new String[] {
                    items + hidden,
                    BASE + "/ogc/collections/nope/items/a",
                    BASE + "/ogc/collections/parcels/items/../" + hidden,
                    "http://127.0.0.1:" + port() + "/ogc/collections/parcels/items/a",
                    "http://169.254.169.254/latest/meta-data",
                    "file:///etc/passwd",
                    ""
                }) {
            assertThat(refused(href)).as(href).isEqualTo(absent);
        }
    }

    @Test
    void theAnswerComesRawOrAsADocument() {
        var answer = json(post(EXECUTION, body(GEOJSON, ", \"response\": \"document\"")));
        assertThat(answer.get("answer").get("verdict").asString()).isNotBlank();
        for (var more :
                new String[] {
                    ", \"response\": \"xml\"",
                    ", \"outputs\": {\"nope\": {}}",
                    ", \"outputs\": {\"answer\": {\"transmissionMode\": \"reference\"}}",
                    ", \"outputs\": []",
                    ", \"mode\": \"async\""
                }) {
            assertThat(post(EXECUTION, body(GEOJSON, more)).statusCode()).as(more).isEqualTo(400);
        }
        assertThat(post(EXECUTION, body(GEOJSON, ", \"outputs\": {\"answer\": {}}")).statusCode())
                .isEqualTo(200);
        assertThat(post(EXECUTION + "?x=1", body(GEOJSON, "")).statusCode()).isEqualTo(400);
        assertThat(post(EXECUTION, "[]").statusCode()).isEqualTo(400);
        assertThat(post(EXECUTION, "null").statusCode()).isEqualTo(400);
    }

    private double area(String site) {
        var answer = post(EXECUTION, body(site, ""));
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return json(answer).get("areaHectares").asDouble();
    }

    private String refused(String href) {
        var answer = post(EXECUTION, body("{\"href\":\"" + href + "\"}", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String body(String site, String more) {
        return "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", \"asOf\": \"2026-04-01\","
                + " \"site\": "
                + site
                + "}"
                + more
                + "}";
    }
}
