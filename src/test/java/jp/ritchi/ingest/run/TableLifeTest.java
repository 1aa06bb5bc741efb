package jp.ritchi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportClient.Answer;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file of tables from recognition to undo, with a list of parks that a town hall might keep. */
@ImportTest
class TableLifeTest {
    private static final String FILE =
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"管理番号": "hr-1", "名称": "平川団地", "市町村": "大津町", "区画 数": 4},
              "geometry": {"type": "Point", "coordinates": [130.91, 32.87]}},
             {"type": "Feature", "properties": {"管理番号": "hr-2", "名称": "杉水団地", "市町村": "大津町", "区画 数": null},
              "geometry": {"type": "Point", "coordinates": [130.87, 32.90]}}]}
            """;
    private static final String STORED =
            "SELECT count(*) FROM park.industrial_park WHERE import_run IS NOT NULL AND name_ja LIKE '%団地'";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;
    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("town-hall");
        rows.run(
                "DELETE FROM park.industrial_park WHERE name_ja LIKE '%団地' AND import_run IS NOT NULL");
        rows.run("UPDATE ingest.remembered SET signature = gen_random_uuid()::text");
    }

    private Answer upload() throws Exception {
        var run = imports.upload("Oozu parks 2026.geojson", FILE);
        assertThat(run.state()).isEqualTo("recognised");
        return run;
    }

    /** What was suggested, and what only a person can know. */
    private static ObjectNode settings(Answer run) {
        var settings = (ObjectNode) run.body().at("/recognition/tables/0/suggestion").deepCopy();
        settings.put("sourceId", "town-hall");
        settings.put("positionalAccuracy", "site");
        var mapping = ((ObjectNode) settings.get("mapping")).put("collection", "industrial-parks");
        mapping.withArray("rules").addObject().put("column", "status").put("from", "existing");
        return settings;
    }

    private Answer put(String id, JsonNode settings) throws Exception {
        return imports.send(
                imports.request("/api/imports/" + id + "/settings")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json.writeValueAsString(settings))));
    }

    private Answer preview(String id, JsonNode settings) throws Exception {
        return imports.send(
                imports.request("/api/imports/" + id + "/preview")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(settings))));
    }

    private Answer check(String id) throws Exception {
        return imports.post("/api/imports/" + id + "/check");
    }

    @Test
    void recognitionShowsWhatIsThereAndSuggestsByNames() throws Exception {
        var run = upload();
        var table = run.body().at("/recognition/tables/0");
        assertThat(run.body().get("special").asBoolean()).isFalse();
        assertThat(run.body().at("/recognition/format/title/ja").asString()).isNotBlank();
        assertThat(table.at("/fields/1/name").asString()).isEqualTo("名称");
        assertThat(table.at("/fields/1/samples/1").asString()).isEqualTo("杉水団地");
        assertThat(table.at("/records/0/3").asInt()).isEqualTo(4);
        assertThat(table.at("/records/1/3").isNull()).isTrue();
        assertThat(table.at("/crs/how").asString()).isEqualTo("by-format");
        assertThat(table.get("remembered").asBoolean()).isFalse();
        var suggestion = table.get("suggestion");
        assertThat(suggestion.get("sourceId").asString()).isEmpty();
        assertThat(suggestion.get("dataset").asString()).isEqualTo("oozu-parks-2026");
        var rules = suggestion.at("/mapping/rules").toString();
        assertThat(rules)
                .contains(
                        "{\"from\":\"{管理番号}\",\"column\":\"id\"",
                        "{\"from\":\"{名称}\",\"column\":\"name_ja\"");
        assertThat(run.body().get("settings")).isEqualTo(suggestion);
        var again = imports.get("/api/imports/" + run.id());
        assertThat(again.body().get("recognition")).isEqualTo(run.body().get("recognition"));
    }

    @Test
    void settledTableIsCheckedCommittedRememberedAndUndone() throws Exception {
        var run = upload();
        var refused = check(run.id());
        assertThat(refused.state()).isEqualTo("recognised");
        assertThat(refused.body().at("/problem/parameter").asString()).isEqualTo("sourceId");
        var settled = put(run.id(), settings(run));
        assertThat(settled.status()).as(settled.body().toString()).isEqualTo(200);
        assertThat(settled.body().get("collection").asString()).isEqualTo("industrial-parks");
        var checked = check(run.id());
        assertThat(checked.state()).as(checked.body().toString()).isEqualTo("checked");
        assertThat(checked.count("new")).isEqualTo(2);
        assertThat(rows.count(STORED)).isZero();
        var committed = imports.commit(run.id());
        assertThat(committed.state()).as(committed.body().toString()).isEqualTo("committed");
        assertThat(rows.count(STORED)).isEqualTo(2);
        var next = upload();
        assertThat(next.body().at("/recognition/tables/0/remembered").asBoolean()).isTrue();
        assertThat(next.body().at("/settings/sourceId").asString()).isEqualTo("town-hall");
        assertThat(next.body().at("/settings/mapping/collection").asString())
                .isEqualTo("industrial-parks");
        var first = run.body().at("/recognition/tables/0");
        assertThat(first.get("fresh").isNull()).isTrue();
        assertThat(next.body().at("/recognition/tables/0/fresh"))
                .isEqualTo(first.get("suggestion"));
        assertThat(check(next.id()).count("unchanged")).isEqualTo(2);
        var undone = imports.undo(run.id());
        assertThat(undone.state()).as(undone.body().toString()).isEqualTo("undone");
        assertThat(rows.count(STORED)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "130.7 32.8, 130.8 32.8, 130.8 32.9, 4612",
        "-30000 -47000, -20000 -47000, -20000 -37000, 0"
    })
    void systemOfAProductIsSuggestedOnlyWhereTheNumbersCanBeInIt(
            String first, String second, String third, int epsg) throws Exception {
        var outline = String.join(",", first, second, third, first);
        var file =
                "N03_001,N03_002,N03_003,N03_004,N03_007,wkt\n"
                        + "熊本県,,菊池郡,大津町,43403,\"POLYGON (("
                        + outline
                        + "))\"\n";
        var table = imports.upload("n03.csv", file).body().at("/recognition/tables/0");
        assertThat(table.at("/product/id").asString()).isEqualTo("mlit-n03");
        assertThat(table.at("/suggestion/epsg").asInt()).isEqualTo(epsg);
    }

    @Test
    void settingsAfterACheckMakeItVoid() throws Exception {
        var run = upload();
        put(run.id(), settings(run));
        assertThat(check(run.id()).state()).isEqualTo("checked");
        var again = put(run.id(), settings(run));
        assertThat(again.state()).isEqualTo("recognised");
        assertThat(again.count("read")).isZero();
        assertThat(imports.commit(run.id()).type()).isEqualTo("/problems/wrong-state");
    }

    @ParameterizedTest
    @CsvSource({
        "table, no such, table",
        "sourceId, nobody, sourceId",
        "positionalAccuracy, rough, positionalAccuracy",
        "visibility, secret, visibility",
        "dataset, Not Kebab, dataset",
        "charset, klingon, charset",
        "sorceId, x, sorceId",
    })
    void settingThatCannotBeFollowedIsNamed(String member, String value, String parameter)
            throws Exception {
        var run = upload();
        var settings = settings(run).put(member, value);
        for (var answer : new Answer[] {put(run.id(), settings), preview(run.id(), settings)}) {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
            assertThat(answer.body().get("parameter").asString()).isEqualTo(parameter);
            assertThat(answer.body().at("/messages/ja").asString()).isNotBlank();
            assertThat(answer.body().at("/messages/en").asString()).isNotBlank();
        }
    }

    @Test
    void collectionThatDoesNotExistIsNamed() throws Exception {
        var run = upload();
        var settings = settings(run);
        ((ObjectNode) settings.get("mapping")).put("collection", "nowhere");
        assertThat(put(run.id(), settings).body().get("parameter").asString())
                .isEqualTo("mapping.collection");
    }

    @ParameterizedTest
    @CsvSource({
        "'名称,住所,経度,緯度\nあ,い,130.9,32.8\n', ''",
        "'施設名,市町村,区分,経度,緯度\n用地,大津町,分譲中,130.9,32.8\n', ''",
        "'コード,説明,経度,緯度\n1,い,130.9,32.8\n', ''",
        "'地番,地目,wkt\n1,田,\"POLYGON((130.9 32.8,130.91 32.8,130.91 32.81,130.9 32.8))\"\n', parcels",
        "'地番,地目,wkt\n1,田,POINT(130.9 32.8)\n', ''"
    })
    void aCollectionIsSuggestedOnlyWhereFieldsAndShapesSpeakForIt(String file, String collection)
            throws Exception {
        var run = imports.upload("list.csv", file);
        var suggestion = run.body().at("/recognition/tables/0/suggestion");
        assertThat(suggestion.at("/mapping/collection").asString()).isEqualTo(collection);
        assertThat(suggestion.at("/mapping/rules").isEmpty()).isEqualTo(collection.isEmpty());
        assertThat(run.body().path("collection").asString("")).isEqualTo(collection);
    }

    @Test
    void aCollectionThatNobodyChoseIsAskedFor() throws Exception {
        var run = imports.upload("list.csv", "コード,経度,緯度\n1,130.9,32.8\n");
        var settings = (ObjectNode) run.body().at("/recognition/tables/0/suggestion").deepCopy();
        settings.put("sourceId", "town-hall").put("positionalAccuracy", "site").put("epsg", 6668);
        var refused = put(run.id(), settings);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("parameter").asString()).isEqualTo("mapping.collection");
        assertThat(refused.body().at("/messages/en").asString()).contains("Choose");
    }

    @Test
    void charactersThatCannotBeStoredAreShownAndToldNotFatal() throws Exception {
        var file = FILE.replace("平川団地", "平川\\u0000\\u0000団地").replace("区画 数", "a\\\\u0000 \\u0000");
        var run = imports.upload("nul.geojson", file);
        assertThat(run.state()).as(run.body().toString()).isEqualTo("recognised");
        var table = run.body().at("/recognition/tables/0");
        assertThat(table.at("/records/0/1").asString()).isEqualTo("平川\uFFFD\uFFFD団地");
        assertThat(table.at("/fields/3/name").asString()).isEqualTo("a\\u0000 \uFFFD");
        var settings = settings(run);
        var rules = ((ObjectNode) settings.get("mapping")).putArray("rules");
        rules.addObject().put("column", "name_ja").put("from", "{名称}");
        rules.addObject().put("column", "status").put("from", "existing");
        assertThat(put(run.id(), settings).status()).isEqualTo(200);
        var checked = check(run.id());
        assertThat(checked.state()).isEqualTo("checked");
        assertThat(checked.codes()).contains("value-not-understood");
    }

    @Test
    void tableWithoutRowsIsToldToHaveNone() throws Exception {
        var run = imports.upload("empty.csv", "管理番号,名称\n,\n");
        put(run.id(), settings(run));
        assertThat(check(run.id()).type()).isEqualTo("/problems/no-rows");
    }

    @Test
    void previewStoresNothing() throws Exception {
        var run = upload();
        var shown = preview(run.id(), settings(run));
        assertThat(shown.status()).as(shown.body().toString()).isEqualTo(200);
        assertThat(shown.body().get("rows")).hasSize(2);
        assertThat(shown.body().at("/rows/0/values/name_ja").asString()).isEqualTo("平川団地");
        assertThat(shown.body().at("/features/features/0/geometry/coordinates/0").asDouble())
                .isEqualTo(130.91);
        assertThat(rows.count(STORED)).isZero();
        assertThat(
                        imports.get("/api/imports/" + run.id())
                                .body()
                                .at("/settings/sourceId")
                                .asString())
                .isEmpty();
    }

    @Test
    void settingsOfASpecialFormatAreRefused() throws Exception {
        rows.source("mlit-n06");
        var run =
                imports.upload(
                        "x",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"point_name\":\"表\",\"point_type\":\"1\"},"
                                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[122.07,24.1]}}]}");
        var settings = settings(upload());
        assertThat(put(run.id(), settings).type()).isEqualTo("/problems/no-settings");
    }

    @Test
    void choicesAreListed() throws Exception {
        var choices = imports.get("/api/imports/targets").body();
        assertThat(choices.get("targets").findValuesAsString("collection"))
                .contains("industrial-parks", "parcels");
        assertThat(choices.at("/targets/0/attributes/0").propertyNames())
                .contains("name", "title", "type", "required", "codes");
        assertThat(choices.get("sources").findValuesAsString("id")).contains("town-hall");
        var formats = imports.get("/api/imports/formats").body();
        assertThat(formats.at("/limits/bytes").asLong()).isEqualTo(20L << 20);
        assertThat(formats.get("formats").findValuesAsString("id")).contains("geojson");
    }
}
