package jp.ritchi.eligibility.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ritchi.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BatchAnswersTests extends BatchTest {
    private static final List<String> SAME =
            List.of("outcome", "measured", "threshold", "margin", "unit", "reason");

    @Test
    void everyParcelOfACityGetsTheAnswerOfTheSingleCheck() {
        var job = done(visitor, selection("{\"municipality\": \"34212\"}"));
        long parcels =
                writer.sql("SELECT count(*) FROM parcel.parcel WHERE municipality_code = ?")
                        .param(MUNICIPALITY)
                        .query(Long.class)
                        .single();
        var summary = summary(visitor, job);
        assertThat(summary.get("sites").asLong()).isEqualTo(parcels).isGreaterThan(50);
        var all = sites(visitor, job, "?limit=10000");
        assertThat(all.get("numberMatched").asLong()).isEqualTo(parcels);
        int step = Math.max(1, all.get("features").size() / 60);
        for (int i = 0; i < all.get("features").size(); i += step) {
            assertSame(all.get("features").get(i).get("properties"));
        }
        assertSumsAre(summary, all);
    }

    private void assertSame(JsonNode row) {
        var id = row.get("parcel_id").asString();
        var alone = single("{\"parcels\": [\"" + id + "\"]}");
        assertThat(row.get("verdict")).as(id).isEqualTo(alone.get("verdict"));
        assertThat(row.get("reason")).isEqualTo(alone.get("reason"));
        assertThat(row.get("area_ha").asDouble()).isEqualTo(alone.get("areaHectares").asDouble());
        assertThat(row.path("ceiling_jpy").asLong(-1))
                .isEqualTo(alone.path("subsidy").path("ceilingJpy").asLong(-1));
        assertThat(row.get("findings").size()).isEqualTo(alone.get("findings").size());
        for (int i = 0; i < alone.get("findings").size(); i++) {
            var expected = alone.get("findings").get(i);
            var got = row.get("findings").get(i);
            for (String member : SAME) {
                assertThat(got.path(member)).as(id + " " + member).isEqualTo(expected.path(member));
            }
            assertThat(got.path("flip")).isEqualTo(expected.path("flip").path("sentence"));
        }
    }

    private static void assertSumsAre(JsonNode summary, JsonNode all) {
        for (String verdict : List.of("eligible", "not-eligible", "undetermined")) {
            long sites = 0;
            double hectares = 0;
            long ceiling = 0;
            for (JsonNode feature : all.get("features")) {
                var row = feature.get("properties");
                if (row.get("verdict").asString().equals(verdict)) {
                    sites++;
                    hectares += row.get("area_ha").asDouble();
                    ceiling += row.path("ceiling_jpy").asLong(0);
                }
            }
            var told = summary.get("counts").get(verdict);
            assertThat(told.get("sites").asLong()).isEqualTo(sites);
            assertThat(told.get("areaHectares").asDouble())
                    .isCloseTo(hectares, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(told.path("ceilingJpy").asLong(0)).isEqualTo(ceiling);
        }
    }

    @Test
    void aBatchTellsWhatItRestsOn() {
        var job = done(visitor, selection("{\"municipality\": \"34212\"}"));
        var summary = summary(visitor, job);
        assertThat(summary.get("programmeVersion").asString()).isNotBlank();
        assertThat(summary.get("asOf").asString()).isEqualTo("2026-04-01");
        assertThat(summary.get("data").get("layerVersions").propertyNames())
                .contains("parcels", "interchanges", "programmes");
        assertThat(summary.get("synthetic").asBoolean()).isTrue();
        assertThat(summary.get("note").get("ja").asString()).contains("合成データ");
        assertThat(summary.get("sources").size()).isGreaterThanOrEqualTo(2);
        assertThat(summary.get("criteria").findValuesAsString("key"))
                .contains("within-distance-of-interchange", "minimum-area", "several-lots");
        assertThat(summary.get("links").findValuesAsString("href"))
                .anyMatch(href -> href.endsWith("/sites.csv"))
                .anyMatch(href -> href.endsWith("/sites.xlsx"))
                .anyMatch(href -> href.endsWith("/sites.gpkg"));
        assertThat(visitor.get("/ogc/jobs/" + job + "/results?f=html").body()).contains("<h1>");
    }

    @Test
    void parcelsAreChosenByIdAndByBox() {
        var a = parcel("a", 132.7, 34.4);
        var b = parcel("b", 132.71, 34.4);
        var byId = done(visitor, selection("{\"parcels\": [\"" + b + "\", \"" + a + "\"]}"));
        assertThat(sites(visitor, byId, "").findValuesAsString("site_id")).containsExactly(a, b);
        var byBox = done(visitor, selection("{\"bbox\": [132.7095, 34.3999, 132.711, 34.401]}"));
        assertThat(sites(visitor, byBox, "").findValuesAsString("site_id"))
                .contains(b)
                .doesNotContain(a);
    }

    @Test
    void eachOutlineOfAFileIsASiteOfItsOwnAndABrokenOneHasASentence() {
        var good = square("よい区域", 132.73, 34.44);
        var far = square("遠い区域", 133.4, 34.5);
        var bow =
                """
                {"type": "Feature", "id": 7, "properties": {}, "geometry": {"type": "Polygon",
                 "coordinates": [[[132.7, 34.4], [132.71, 34.41], [132.71, 34.4], [132.7, 34.41],
                 [132.7, 34.4]]]}}""";
        var collection =
                "{\"type\": \"FeatureCollection\", \"features\": [%s, %s, %s, 5]}"
                        .formatted(good, far, bow);
        var job = done(visitor, selection("{\"collection\": " + collection + "}"));
        var rows = sites(visitor, job, "").get("features");
        assertThat(rows.size()).isEqualTo(4);
        for (int i = 0; i < 2; i++) {
            var row = rows.get(i).get("properties");
            var alone = single(i == 0 ? good : far);
            assertThat(row.get("verdict")).isEqualTo(alone.get("verdict"));
            assertThat(row.get("area_ha").asDouble())
                    .isEqualTo(alone.get("areaHectares").asDouble());
        }
        assertThat(rows.get(0).at("/properties/name").asString()).isEqualTo("よい区域");
        var broken = rows.get(2).get("properties");
        assertThat(broken.get("site_id").asString()).isEqualTo("7");
        assertThat(broken.get("problem").get("ja")).isEqualTo(single(bow).at("/messages/ja"));
        assertThat(broken.has("verdict")).isFalse();
        assertThat(rows.get(2).get("geometry").isNull()).isTrue();
        var counts = summary(visitor, job).get("counts");
        assertThat(counts.get("problem").get("sites").asInt()).isEqualTo(2);
        assertThat(sites(visitor, job, "?verdict=problem").get("numberMatched").asInt())
                .isEqualTo(2);
    }

    @Test
    void rowsAreSortedFilteredAndPaged() {
        parcel("a", 132.7, 34.4);
        parcel("b", 133.3, 34.4);
        parcel("c", 132.9, 34.4);
        var job = done(visitor, selection("{\"municipality\": \"99901\"}"));
        var nearest = "?sort=measured:within-distance-of-interchange";
        var up = names(job, nearest);
        assertThat(up).hasSize(3);
        var measured =
                sites(visitor, job, nearest)
                        .get("features")
                        .valueStream()
                        .map(f -> f.at("/properties/findings/0/measured").asDouble())
                        .toList();
        assertThat(measured).isSorted();
        var down = names(job, "?sort=-measured:within-distance-of-interchange");
        assertThat(down).containsExactly(up.get(2), up.get(1), up.get(0));
        assertThat(names(job, "?sort=-name")).containsExactly("筆 c", "筆 b", "筆 a");
        var first = sites(visitor, job, "?limit=2");
        assertThat(first.get("numberReturned").asInt()).isEqualTo(2);
        assertThat(first.get("links").findValuesAsString("rel")).contains("next");
        assertThat(names(job, "?limit=2&offset=2")).containsExactly("筆 c");
    }

    private List<String> names(String job, String query) {
        return sites(visitor, job, query).get("features").findValuesAsString("name");
    }

    @ParameterizedTest
    @CsvSource({
        "?sort=geom, sort",
        "?sort=area;drop, sort",
        "?verdict=maybe, verdict",
        "?limit=99999, limit",
        "?limit=-1, limit",
        "?offset=x, offset",
        "?filter=1, filter"
    })
    void whatIsNotAQuestionAboutRowsIsRefused(String query, String parameter) {
        parcel("a", 132.7, 34.4);
        var job = done(visitor, selection("{\"municipality\": \"99901\"}"));
        var answer = visitor.get("/ogc/jobs/" + job + "/results/sites" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void tilesHoldTheVerdictsOfTheJob() {
        parcel("a", 132.7, 34.4);
        var job = done(visitor, selection("{\"municipality\": \"99901\"}"));
        var tile =
                jp.ritchi.geo.TileAddress.at(
                        14, new org.locationtech.jts.geom.Coordinate(132.701, 34.401));
        var path = "/ogc/jobs/" + job + "/results/tiles/14/";
        var full = visitor.get(path + tile.row() + "/" + tile.column());
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.body()).contains("verdict", "筆 a");
        assertThat(visitor.get(path + "0/0").statusCode()).isEqualTo(204);
        assertThat(visitor.get(path + "99999/0").statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "x/0").statusCode()).isEqualTo(400);
    }
}
