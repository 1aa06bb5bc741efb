package jp.ritchi.ogcapi.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be stored is refused before anything is written, with the member's name. */
class RefusalTests extends EditingTest {
    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("\"nosuch\": 1", 400, "nosuch"),
                Arguments.of("\"id\": \"x\"", 400, "id"),
                Arguments.of("\"version\": 7", 422, "version"),
                Arguments.of("\"synthetic\": true", 422, "synthetic"),
                Arguments.of("\"source_title_ja\": \"x\"", 422, "source_title_ja"),
                Arguments.of("\"name_ja\": null", 422, "name_ja"),
                Arguments.of("\"name_ja\": 5", 422, "name_ja"),
                Arguments.of("\"kind\": \"castle\"", 422, "kind"),
                Arguments.of("\"visibility\": \"secret\"", 422, "visibility"),
                Arguments.of("\"visibility\": \"restricted\"", 422, "visibility"),
                Arguments.of("\"source_id\": \"no-such-source\"", 422, "source_id"),
                Arguments.of("\"grant_ceiling_jpy\": 1.5", 422, "grant_ceiling_jpy"),
                Arguments.of("\"grant_ceiling_jpy\": \"1\"", 422, "grant_ceiling_jpy"),
                Arguments.of("\"grant_ceiling_jpy\": 1e30", 422, "grant_ceiling_jpy"),
                Arguments.of("\"grant_ceiling_jpy\": 1e999999999", 422, "grant_ceiling_jpy"),
                Arguments.of("\"grant_ceiling_jpy\": -1", 422, "grant_ceiling_jpy"),
                Arguments.of("\"municipality_code\": \"1\"", 422, "municipality_code"),
                Arguments.of("\"certified_on\": \"2023-02-29\"", 422, "certified_on"),
                Arguments.of("\"certified_on\": \"99999-01-01\"", 422, "certified_on"),
                Arguments.of(
                        "\"valid_from\": \"2024-01-02\", \"valid_to\": \"2024-01-01\"",
                        422,
                        "valid_from, valid_to"),
                Arguments.of("\"note_ja\": \"\\u0000\"", 422, "note_ja"),
                Arguments.of("\"note_ja\": \"\\ud800\"", 422, "note_ja"),
                Arguments.of("\"note_ja\": \"" + "x".repeat(10_001) + "\"", 422, "note_ja"),
                Arguments.of("\"note_ja\": {\"a\": 1}", 422, "note_ja"),
                Arguments.of("\"positional_accuracy\": null", 422, "positional_accuracy"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongMembersAreNamed(String member, int status, String parameter) {
        var path = created("");
        var before = read(path).response().body();
        var patch = "{\"properties\": {" + member + "}}";
        var patched = patch(path, patch, "If-Match", tag(path));
        assertThat(patched.status()).as(patched.response().body()).isEqualTo(status);
        assertThat(patched.parameter()).isEqualTo(parameter);
        assertThat(patched.json().at("/messages/ja").asString()).isNotEmpty();
        assertThat(patched.json().at("/messages/en").asString()).endsWith(".");
        var first = member.substring(1, member.indexOf('"', 1));
        var whole = fab(132.7, 34.4, "").replaceFirst("\"" + first + "\": \"[^\"]*\",?", "");
        whole = whole.replaceFirst(",\\s*}", "}");
        whole = whole.replace("\"properties\": {", "\"properties\": {" + member + ", ");
        assertThat(add(FABS, whole).parameter()).as("created").isEqualTo(parameter);
        assertThat(put(path, whole, "If-Match", tag(path)).parameter()).isEqualTo(parameter);
        assertThat(read(path).response().body()).isEqualTo(before);
        assertThat(json(FABS + "?source_id=" + rows.source()).get("numberMatched").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"LineString\", \"coordinates\": [[132, 34], [133, 34]]}",
                "{\"type\": \"MultiPoint\", \"coordinates\": [[132, 34]]}",
                "{\"type\": \"Point\", \"coordinates\": [132]}",
                "{\"type\": \"Point\", \"coordinates\": [132, 34, 5]}",
                "{\"type\": \"Point\", \"coordinates\": [\"132\", 34]}",
                "{\"type\": \"Point\", \"coordinates\": [34, 132]}",
                "{\"type\": \"Point\", \"coordinates\": [1e999, 34]}",
                "{\"type\": \"Point\", \"coordinates\": [2.3, 48.8]}",
                "{\"type\": \"Point\", \"coordinates\": [14700000, 4000000]}",
                "{\"type\": \"Point\"}",
                "{}",
                "5"
            })
    void wrongPlacesAreRefused(String geometry) {
        var body = fab(1, 2, "");
        int at = body.indexOf("\"geometry\": ");
        var whole =
                body.substring(0, at)
                        + "\"geometry\": "
                        + geometry
                        + body.substring(body.indexOf(",\n", at));
        var answer = add(FABS, whole);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.parameter()).isEqualTo("geometry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[132.7,34.4],[132.701,34.401],[132.701,34.4],[132.7,34.401],[132.7,34.4]]",
                "[[132.7,34.4],[132.701,34.4],[132.701,34.401],[132.7,34.401]]",
                "[[132.7,34.4],[132.701,34.4],[132.7,34.4]]",
                "[[132.7,34.4],[132.7,34.4],[132.7,34.4],[132.7,34.4]]",
                "[]"
            })
    void wrongOutlinesAreRefused(String ring) {
        var body =
                """
                {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [%s]},
                 "properties": {"name_ja": "筆", "lot_number": "1",
                    "positional_accuracy": "surveyed", "source_id": "%s"}}
                """
                        .formatted(ring, rows.source());
        assertThat(add(PARCELS, body).parameter()).isEqualTo("geometry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "5",
                "{\"type\": \"FeatureCollection\", \"features\": []}",
                "{\"type\": \"Feature\", \"geometry\": null, \"properties\": []}",
                "{\"type\": \"Feature\", \"properties\": {}}",
                "{\"type\": \"Feature\", \"geometry\": null, \"geometry\": null, \"properties\": {}}",
                "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}, \"crs\": {}}",
                "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}, \"place\": null}"
            })
    void bodiesThatAreNoFeatureAreRefused(String body) {
        assertThat(add(FABS, body).status()).isEqualTo(400);
        var path = created("");
        assertThat(put(path, body, "If-Match", tag(path)).status()).isEqualTo(400);
    }

    @Test
    void theBodySaysWhatItIs() {
        var path = created("");
        var tag = tag(path);
        var body = fab(132, 34, "");
        assertThat(as("editor", "POST", FABS, body).status()).isEqualTo(400);
        assertThat(as("editor", "PUT", path, body, "If-Match", tag).status()).isEqualTo(400);
        assertThat(as("editor", "PATCH", path, "{}", "If-Match", tag).status()).isEqualTo(400);
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "?"}) {
            assertThat(as("editor", "POST", FABS, body, "Content-Type", type).status())
                    .isEqualTo(415);
        }
        assertThat(
                        as("editor", "PATCH", path, "{}", "If-Match", tag, "Content-Type", GEOJSON)
                                .status())
                .isEqualTo(415);
        assertThat(add(FABS, body, "Content-Crs", "<EPSG:4301>").status()).isEqualTo(400);
        assertThat(add(FABS + "?x=1", body).status()).isEqualTo(400);
        assertThat(add("/ogc/collections/nosuch/items", body).status()).isEqualTo(404);
    }

    @Test
    void anIdIsNeverChanged() {
        var path = created("");
        var body = fab(131, 33, "").replaceFirst("\\{", "{\"id\": \"another\", ");
        assertThat(put(path, body, "If-Match", tag(path)).parameter()).isEqualTo("id");
        assertThat(patch(path, "{\"id\": \"another\"}", "If-Match", tag(path)).parameter())
                .isEqualTo("id");
        var made = add(FABS, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).doesNotContain("another");
    }

    @Test
    void aLenientWriterLeavesOutWhatCannotBeStored() {
        var body = fab(132.7, 34.4, ", \"nosuch\": 1, \"version\": 9");
        var strict = add(FABS, body, "Prefer", "handling=strict");
        assertThat(strict.status()).isEqualTo(400);
        assertThat(strict.header("Preference-Applied")).isEqualTo("handling=strict");
        var lenient = add(FABS, body, "Prefer", "handling=lenient");
        assertThat(lenient.status()).isEqualTo(201);
        assertThat(lenient.header("Preference-Applied")).isEqualTo("handling=lenient");
        assertThat(add(FABS, fab(132, 34, ", \"kind\": 5"), "Prefer", "handling=lenient").status())
                .as("a doubled member is no JSON")
                .isEqualTo(400);
    }

    @Test
    void aPlaceAndItsAccuracyComeTogether() {
        var path = created("");
        assertThat(patch(path, "{\"geometry\": null}", "If-Match", tag(path)).parameter())
                .isEqualTo("positional_accuracy");
        var both = "{\"geometry\": null, \"properties\": {\"positional_accuracy\": null}}";
        assertThat(patch(path, both, "If-Match", tag(path)).status()).isEqualTo(204);
        assertThat(read(path).json().get("geometry").isNull()).isTrue();
    }

    @Test
    void aCodeThatAnotherFeatureHasIsAConflict() {
        var body =
                """
                {"type": "Feature", "geometry": null, "properties":
                    {"name_ja": "x", "station_code": "%s", "source_id": "%s"}}
                """
                        .formatted(rows.id("code"), rows.source());
        var stations = "/ogc/collections/traffic-stations/items";
        var first = add(stations, body);
        assertThat(first.status()).isEqualTo(201);
        var second = add(stations, body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.parameter()).isEqualTo("station_code");
        var path = local(first.header("Location"));
        assertThat(as("editor", "DELETE", path, null, "If-Match", tag(path)).status())
                .isEqualTo(204);
    }

    @Test
    void aBodyWithoutEndIsRefused() {
        var body = fab(132, 34, ", \"note_ja\": \"" + "x".repeat(17 * 1024 * 1024) + "\"");
        assertThat(add(FABS, body).status()).isIn(400, 413);
        assertThat(add(FABS, "[".repeat(100_000)).status()).isEqualTo(400);
    }
}
