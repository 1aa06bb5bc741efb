package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a question that cannot be answered gets a sentence that says what to do. */
@RitchiServer
class A02_WrongQuestionsTests {
    private static final String CHECK = "/ogc/processes/parcel-eligibility/execution";
    private static final String GOOD =
            "{'type':'Polygon','coordinates':[[[132.73,34.44],[132.74,34.44],[132.74,34.45],[132.73,34.44]]]}";

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | unreadable-body | {",
                "400 | unreadable-body | {'inputs': {'programme': 'a', 'programme': 'b'}}",
                "400 | bad-parameter | {}",
                "400 | bad-parameter | {'inputs': []}",
                "400 | bad-parameter | {'inputs': {}, 'nonsense': 1}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': G, 'colour': 'red'}}",
                "400 | bad-parameter | {'inputs': {'site': G}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P'}}",
                "404 | no-such-programme | {'inputs': {'programme': 'nope', 'site': G}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': G, 'lots': -1}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': G, 'lots': 1.5}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': G, 'lots': '2'}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': G, 'asOf': '2026-13-01'}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': G, 'asOf': '2020-01-01'}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': {'parcels': []}}}",
                "400 | bad-parameter | {'inputs': {'programme': 'P', 'site': {'parcels': [5, '']}}}",
                "404 | no-such-parcel | {'inputs': {'programme': 'P', 'site': {'parcels': ['nope']}}}",
                "404 | no-such-parcel | {'inputs': {'programme': 'P', 'site': {'parcels': ['nope; DROP TABLE parcel.parcel']}}}",
                "400 | not-geojson | {'inputs': {'programme': 'P', 'site': {'type': 'Circle'}}}",
                "400 | latitude-longitude-swapped | {'inputs': {'programme': 'P', 'site': {'type':'Polygon','coordinates':[[[34.44,132.73],[34.45,132.73],[34.45,132.74],[34.44,132.73]]]}}}",
            })
    void eachMistakeGetsItsOwnProblem(int status, String slug, String body) {
        var json =
                body.replace("G", GOOD)
                        .replace("'P'", "'higashihiroshima-ic-2km'")
                        .replace('\'', '"');
        var answer = Http.at(port).post(CHECK, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("detail").asString())
                .isEqualTo(problem.path("messages").path("ja").asString())
                .isNotBlank();
        assertThat(problem.path("messages").path("en").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jp.ritchi");
    }

    @Test
    void anEnglishReaderGetsTheSentenceInEnglish() {
        var problem = Http.at(port).inEnglish().post(CHECK, "{}").json();
        assertThat(problem.path("detail").asString()).startsWith("There are no inputs");
    }

    @Test
    void anUnknownProcessIsNotFound() {
        var answer = Http.at(port).post("/ogc/processes/nope/execution", "{\"inputs\":{}}");
        assertThat(answer.status()).isEqualTo(404);
    }
}
