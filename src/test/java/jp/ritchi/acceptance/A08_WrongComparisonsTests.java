package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a comparison that cannot be made says which site is wrong and what to do. */
@RitchiServer
class A08_WrongComparisonsTests {
    private static final String COMPARE = "/ogc/processes/site-comparison/execution";
    private static final String PROGRAMME = "higashihiroshima-ic-2km";
    private static final String SITE =
            "{'type':'Polygon','coordinates':[[[132.73,34.44],[132.74,34.44],[132.74,34.45],[132.73,34.44]]]}"
                    .replace('\'', '"');

    @LocalServerPort private int port;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | bad-parameter | sites | {'programme': 'P'}",
                "400 | bad-parameter | sites | {'programme': 'P', 'sites': {}}",
                "400 | bad-parameter | sites | {'programme': 'P', 'sites': [G]}",
                "400 | bad-parameter | sites | {'programme': 'P', 'sites': [G,G,G,G,G,G,G,G,G,G,G]}",
                "400 | bad-parameter | colour | {'programme': 'P', 'sites': [G,G], 'colour': 1}",
                "400 | bad-parameter | programme | {'sites': [G,G]}",
                "404 | no-such-programme | programme | {'programme': 'nope', 'sites': [G,G]}",
                "400 | bad-parameter | lots | {'programme': 'P', 'sites': [G,G], 'lots': -1}",
                "400 | bad-parameter | asOf | {'programme': 'P', 'sites': [G,G], 'asOf': 'soon'}",
                "400 | bad-parameter | sites[1] | {'programme': 'P', 'sites': [G,'syn-hh-00001']}",
                "400 | not-geojson | sites[0] | {'programme': 'P', 'sites': [{'label': 'a'},G]}",
                "400 | bad-parameter | sites[1].label | {'programme': 'P', 'sites': [G,{'label': 5, 'site': G}]}",
                "400 | bad-parameter | sites[1].parcels | {'programme': 'P', 'sites': [G,{'parcels': []}]}",
                "404 | no-such-parcel | sites[1].parcels | {'programme': 'P', 'sites': [G,{'parcels': ['nope']}]}",
                "400 | not-polygonal | sites[1] | {'programme': 'P', 'sites': [G,{'type': 'Point', 'coordinates': [132, 34]}]}",
            })
    void aMistakeNamesTheSiteAndWhatToDo(int status, String slug, String where, String inputs) {
        var json = ("{\"inputs\":" + inputs + "}").replace("G", "§").replace('\'', '"');
        json = json.replace("\"P\"", '"' + PROGRAMME + '"').replace("§", SITE);
        var answer = Http.at(port).post(COMPARE, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(answer.json().path("parameter").asString()).isEqualTo(where);
        assertThat(answer.json().path("messages").path("en").asString()).isNotBlank();
    }
}
