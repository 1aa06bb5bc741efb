package jp.ritchi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requirements of OGC 20-004r1, and that hidden rows do not show where a source is used. */
class RecordsTests extends ServedTest {
    private static final String ITEMS = "/ogc/collections/sources/items";

    @Test
    void theCatalogueIsListedAsRecordsAndNotAsALayer() {
        var listed = json("/ogc/collections").get("collections");
        var last = listed.get(listed.size() - 1);
        assertThat(last.get("id").asString()).isEqualTo("sources");
        assertThat(last.get("itemType").asString()).isEqualTo("record");
        assertThat(last.has("x-ritchi")).isFalse();
        assertThat(json("/ogc/collections/sources")).isEqualTo(last);
        assertThat(get("/ogc/collections/sources/tiles").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordHasWhatTheStandardAsksForAndLeadsToTheFeatures() {
        rows.fab("cited", 130, 32);
        var record = json(ITEMS + "/" + rows.source());
        assertThat(record.get("type").asString()).isEqualTo("Feature");
        assertThat(record.get("id").asString()).isEqualTo(rows.source());
        assertThat(record.get("conformsTo").get(0).asString()).endsWith("/conf/record-core");
        assertThat(record.has("time")).isTrue();
        assertThat(record.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(record.at("/properties/type").asString()).isEqualTo("dataset");
        assertThat(record.at("/properties/title").asString()).isNotBlank();
        assertThat(record.at("/properties/themes/0/concepts/0/id").asString()).isEqualTo("fabs");
        assertThat(record.at("/properties/contacts/0/roles/0").asString()).isEqualTo("publisher");
        var items = href(record, "item");
        assertThat(json(local(items)).get("numberMatched").asInt()).isEqualTo(1);
        assertThat(text("/ogc/collections/fabs/items/" + rows.id("cited") + "?f=html"))
                .contains("/ogc/collections/sources/items/" + rows.source() + "\"");
    }

    @Test
    void whereASourceIsUsedIsToldOfVisibleRowsAlone() {
        var before = text(ITEMS + "/" + rows.source());
        var hidden = rows.fab("hidden", 131, 33);
        writer.sql("UPDATE fab.fab SET visibility = 'restricted' WHERE id = ?")
                .param(hidden)
                .update();
        assertThat(text(ITEMS + "/" + rows.source())).isEqualTo(before);
        assertThat(before).contains("\"geometry\":null");
    }

    @Test
    void pagesFollowEachOtherAndHoldEveryRecordOnce() {
        var all = ids(json(ITEMS + "?limit=1000"));
        var seen = new ArrayList<String>();
        var next = ITEMS + "?limit=4";
        while (next != null) {
            var page = json(next);
            assertThat(page.get("numberMatched").asInt()).isEqualTo(all.size());
            assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
            seen.addAll(ids(page));
            next = find(page, "next");
        }
        assertThat(seen).isEqualTo(all).hasSizeGreaterThan(8);
        assertThat(json(ITEMS).get("features")).hasSize(10);
    }

    @Test
    void queriesChooseRecords() {
        rows.fab("place", 130, 32);
        var mine = rows.source();
        assertThat(ids(json(ITEMS + "?limit=1000&bbox=129.9,31.9,130.1,32.1"))).contains(mine);
        assertThat(ids(json(ITEMS + "?limit=1000&bbox=-10,-10,0,0"))).doesNotContain(mine);
        var elsewhere = get(ITEMS + "?limit=1000&bbox=-10,-10,0,0");
        assertThat(elsewhere.headers().firstValue("Content-Crs"))
                .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        assertThat(json(elsewhere).get("features"))
                .isNotEmpty()
                .allMatch(record -> record.get("geometry").isNull());
        assertThat(ids(json(ITEMS + "?limit=1000&bbox=129,30,-170,50"))).contains(mine);
        assertThat(ids(json(ITEMS + "?ids=" + mine + ",meti-siting")))
                .containsExactlyInAnyOrder(mine, "meti-siting");
        assertThat(ids(json(ITEMS + "?datetime=2025-05-30"))).contains("meti-semicon-2025-05");
        assertThat(ids(json(ITEMS + "?datetime=2025-05-31/..")))
                .doesNotContain("meti-semicon-2025-05", mine);
        assertThat(ids(json(ITEMS + "?q=" + encoded("semiconductor and DIGITAL"))))
                .contains("meti-semicon-2025-05");
        assertThat(ids(json(ITEMS + "?q=" + encoded("digital semiconductor")))).isEmpty();
        assertThat(ids(json(ITEMS + "?q=nowhere," + encoded("半導体・デジタル"))))
                .contains("meti-semicon-2025-05");
        assertThat(ids(json(ITEMS + "?type=dataset&limit=1000"))).contains(mine);
        assertThat(ids(json(ITEMS + "?type=service"))).isEmpty();
        var document = "002_21df43af1e5e2e31.txt";
        for (String name : List.of(document, "document:" + document)) {
            assertThat(ids(json(ITEMS + "?externalIds=" + encoded(name))))
                    .containsExactly("meti-semicon-2025-05");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=1,2,NaN,4",
                "bbox=1,4,3,2",
                "bbox=1,2,3,91",
                "limit=0",
                "limit=-1",
                "limit=abc",
                "offset=-1",
                "datetime=yesterday",
                "datetime=..",
                "q=",
                "q=a,,b",
                "x=1",
                "crs=http://www.opengis.net/def/crs/EPSG/0/3857"
            })
    void aQuestionThatCannotBeReadIsRefused(String query) {
        assertThat(get(ITEMS + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void thereArePagesForPeopleAndTagsForCaches() {
        for (String path : List.of("/ogc/collections/sources", ITEMS, ITEMS + "/meti-siting")) {
            assertThat(text(path, "Accept", "text/html")).contains("<html", "</html>");
            var tag = get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
        assertThat(get(ITEMS + "/none").statusCode()).isEqualTo(404);
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }

    private static String href(JsonNode body, String rel) {
        for (JsonNode link : body.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link.get("href").asString();
            }
        }
        throw new AssertionError("No link " + rel);
    }

    private static String find(JsonNode body, String rel) {
        for (JsonNode link : body.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return local(link.get("href").asString());
            }
        }
        return null;
    }
}
