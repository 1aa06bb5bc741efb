package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ItemsTests extends ServedTest {
    private String items(String query) {
        return "/ogc/collections/fabs/items?source_id=" + rows.source() + "&" + query;
    }

    private List<String> ids(JsonNode collection) {
        var ids = new ArrayList<String>();
        collection
                .get("features")
                .forEach(
                        f -> ids.add(f.get("id").asString().substring(rows.source().length() + 1)));
        return ids;
    }

    private static Optional<String> link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return Optional.of(local(link.get("href").asString()));
            }
        }
        return Optional.empty();
    }

    @Test
    void aRowWithoutAPlaceIsAFeatureWithoutGeometry() {
        var id = rows.fab("a", 130, 32, "visibility", "'public'");
        rows.execute(
                "UPDATE fab.fab SET geom = NULL, positional_accuracy = NULL WHERE id = '"
                        + id
                        + "'");
        var path = "/ogc/collections/fabs/items";
        var page = json(path + "?source_id=" + rows.source());
        assertThat(page.at("/features/0/id").asString()).isEqualTo(id);
        assertThat(page.at("/features/0/geometry").isNull()).isTrue();
        assertThat(json(path + "/" + id).get("geometry").isNull()).isTrue();
        assertThat(get(path + "/" + id + "?f=html").statusCode()).isEqualTo(200);
        assertThat(get(path + "?f=html&source_id=" + rows.source()).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlapAndKeepTheQuestion() {
        for (int i = 10; i < 25; i++) {
            rows.fab("n" + i, 130.7, 32.8);
        }
        rows.fab("other", 130.7, 32.8, "status", "'planned'");
        var seen = new ArrayList<String>();
        var last = json(items("limit=4&status=unknown"));
        assertThat(last.get("numberMatched").asInt()).isEqualTo(15);
        assertThat(link(last, "prev")).isEmpty();
        seen.addAll(ids(last));
        for (var next = link(last, "next"); next.isPresent(); next = link(last, "next")) {
            last = json(next.get());
            seen.addAll(ids(last));
        }
        assertThat(seen).hasSize(15).isSorted().doesNotHaveDuplicates().doesNotContain("other");
        assertThat(last.get("numberReturned").asInt()).isEqualTo(3);
        assertThat(ids(json(link(last, "prev").orElseThrow()))).hasSize(4);
    }

    @Test
    void anAnswerHoldsItsMembersAndSaysItsMediaType() {
        rows.fab("a", 130.123456789, 32.5, "certified_on", "'2024-02-24'");
        var response = get(items(""));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/geo+json");
        var document = json(items(""));
        assertThat(document.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(document.get("timeStamp").asString()).matches("\\d{4}-.*Z");
        var feature = document.get("features").get(0);
        assertThat(feature.get("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[130.123456789,32.5]}");
        var properties = feature.get("properties");
        assertThat(properties.get("certified_on").asString()).isEqualTo("2024-02-24");
        assertThat(properties.get("changed_at").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(properties.get("source_title_en").asString()).isEqualTo("Test");
        assertThat(properties.get("synthetic").asBoolean()).isFalse();
        assertThat(properties.get("visibility").asString()).isEqualTo("public");
        assertThat(properties.has("changed_by")).isFalse();
    }

    @Test
    void outerRingsRunAnticlockwise() {
        rows.parcel("p", "POLYGON((130 33, 130 33.1, 130.1 33.1, 130.1 33, 130 33))");
        var document = json("/ogc/collections/parcels/items?source_id=" + rows.source());
        assertThat(document.at("/features/0/geometry/coordinates").toString())
                .isEqualTo("[[[130,33],[130.1,33],[130.1,33.1],[130,33.1],[130,33]]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "130,32,131,33 | a",
                "130,32,-100,131,33,900 | a",
                "130.7,32.8,130.7,32.8 | a",
                "170,-10,-170,10 | e w",
                "-180,-90,180,90 | a e w",
                "0,0,1,1 | ''"
            })
    void bboxChoosesWhatTouchesIt(String bbox, String expected) {
        rows.fab("a", 130.7, 32.8);
        rows.fab("e", 179.5, 1);
        rows.fab("w", -179.5, -1);
        assertThat(String.join(" ", ids(json(items("bbox=" + bbox))))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-01 | always now",
                "2026-12-31T14:59:59Z | always now",
                "2026-12-31T15:00:00Z | always later",
                "2025-01-01/2026-01-01 | always now",
                "../2025-12-31 | always",
                "2027-01-01/.. | always later",
                "2025-12-30/P1D | always",
                "2025-12-30/P2D | always now",
                "2025-12-30T00:00:00Z/P1DT24H | always now",
                "P1Y/2027-01-01 | always later now",
                "/2026-01-01 | always now",
                "../.. | always later now"
            })
    void datetimeChoosesWhatIsValidThen(String datetime, String expected) {
        rows.fab("always", 130, 32);
        rows.fab("now", 130, 32, "valid_from", "'2026-01-01'", "valid_to", "'2026-12-31'");
        rows.fab("later", 130, 32, "valid_from", "'2027-01-01'");
        assertThat(String.join(" ", ids(json(items("datetime=" + datetime))))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_ceiling_jpy=1000000000000 | a",
                "certified_on=2024-02-24 | a",
                "status=planned | b",
                "synthetic=false | a b",
                "synthetic=true | ''",
                "company_ja=%E4%BC%9A%E7%A4%BE | a b",
                "status=planned&certified_on=2024-02-24 | ''",
                "note_ja= | ''"
            })
    void attributesAreComparedInTheirOwnType(String filter, String expected) {
        rows.fab("a", 130, 32, "grant_ceiling_jpy", "1e12", "certified_on", "'2024-02-24'");
        rows.fab("b", 130, 32, "status", "'planned'");
        assertThat(String.join(" ", ids(json(items(filter))))).isEqualTo(expected);
    }

    @Test
    void numbersAreComparedAsNumbers() {
        rows.parcel("p", "POLYGON((130 33, 130 33.1, 130.1 33.1, 130 33))");
        var path = "/ogc/collections/parcels/items?source_id=" + rows.source() + "&area_ha=";
        assertThat(json(path + "1.0").get("numberMatched").asInt()).isEqualTo(1);
        assertThat(json(path + "1e0").get("numberMatched").asInt()).isEqualTo(1);
        assertThat(json(path + "1.5").get("numberMatched").asInt()).isZero();
    }

    @Test
    void aPartOfANameIsTakenLiterally() {
        rows.fab("x1", 130, 32, "note_ja", "'x'");
        writer.sql("UPDATE fab.fab SET name_en = '100% Silicon_A' WHERE id = ?")
                .param(rows.id("x1"))
                .update();
        rows.fab("x2", 130, 32);
        assertThat(ids(json(items("q=" + encoded("工場 X2"))))).containsExactly("x2");
        assertThat(ids(json(items("q=" + encoded("0% sili"))))).containsExactly("x1");
        assertThat(ids(json(items("q=" + encoded("%"))))).containsExactly("x1");
        assertThat(ids(json(items("q=_")))).containsExactly("x1");
        assertThat(ids(json(items("q=" + encoded("\\"))))).isEmpty();
    }

    @Test
    void aLimitAboveTheMaximumIsLowered() {
        assertThat(get(items("limit=100000")).statusCode()).isEqualTo(200);
        assertThat(link(json(items("limit=9")), "self").orElseThrow()).contains("limit=9");
    }

    @Test
    void oneFeatureIsServedByItsId() {
        var id = rows.fab("a", 130, 32);
        var feature = json("/ogc/collections/fabs/items/" + id);
        assertThat(feature.get("id").asString()).isEqualTo(id);
        assertThat(link(feature, "self")).contains("/ogc/collections/fabs/items/" + id + "?f=json");
        assertThat(link(feature, "collection")).contains("/ogc/collections/fabs");
        assertThat(get("/ogc/collections/parcels/items/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        rows.fab("a", 130, 32);
        var head = send("HEAD", items("limit=1"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get(items("limit=1")).headers().firstValue("ETag"));
    }
}
