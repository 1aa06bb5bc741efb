package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PagingTests extends ServedTest {
    /** Ids rise from a to i; money and dates have equals and gaps. */
    @BeforeEach
    void putRows() {
        fab("a", "30", "2024-01-01");
        fab("b", "NULL", "2024-02-01");
        fab("c", "15", null);
        fab("d", "30", null);
        fab("e", "NULL", null);
        fab("f", "200", "2023-01-01");
        fab("g", "1", "2024-01-01");
        fab("h", "15", "2024-01-01");
        fab("i", "30", "2024-01-01");
    }

    private void fab(String name, String money, String day) {
        rows.fab(
                name,
                130,
                32,
                "grant_ceiling_jpy",
                money,
                "certified_on",
                day == null ? "NULL" : "'" + day + "'");
    }

    private String items(String query) {
        return "/ogc/collections/fabs/items?source_id=" + rows.source() + "&" + query;
    }

    private String ids(JsonNode page) {
        var ids = new StringBuilder();
        for (JsonNode feature : page.get("features")) {
            ids.append(feature.get("id").asString().substring(rows.source().length() + 1));
        }
        return ids.toString();
    }

    private static Optional<String> link(JsonNode page, String rel) {
        for (JsonNode link : page.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return Optional.of(local(link.get("href").asString()));
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+grant_ceiling_jpy | gchadifbe",
                "grant_ceiling_jpy | gchadifbe",
                "-grant_ceiling_jpy | fadichgbe",
                "%2Bgrant_ceiling_jpy,-id | ghcidafeb",
                "-grant_ceiling_jpy,-certified_on | faidhcgbe",
                "-certified_on,+grant_ceiling_jpy,-id | bghiafcde",
                "certified_on,-grant_ceiling_jpy | faihgbdce",
                "-id | ihgfedcba",
                "-id,name_ja | ihgfedcba",
                "name_ja | abcdefghi",
                "synthetic,-changed_at,id | ihgfedcba"
            })
    void everyOrderIsKeptThroughAllPagesForthAndBack(String sortby, String expected) {
        var whole = json(items("limit=100&sortby=" + sortby));
        assertThat(ids(whole)).isEqualTo(expected);
        assertThat(link(whole, "next")).isEmpty();
        for (int limit : new int[] {1, 2, 4, 9}) {
            var pages = new ArrayList<JsonNode>();
            var forth = new StringBuilder();
            var next = Optional.of(items("limit=" + limit + "&sortby=" + sortby));
            while (next.isPresent()) {
                pages.add(json(next.get()));
                forth.append(ids(pages.get(pages.size() - 1)));
                next = link(pages.get(pages.size() - 1), "next");
            }
            assertThat(forth).as("limit " + limit).hasToString(expected);
            assertThat(link(pages.get(0), "prev")).isEmpty();
            for (int i = pages.size() - 1; i > 0; i--) {
                var before = json(link(pages.get(i), "prev").orElseThrow());
                assertThat(ids(before)).isEqualTo(ids(pages.get(i - 1)));
                assertThat(ids(json(link(before, "next").orElseThrow())))
                        .isEqualTo(ids(pages.get(i)));
                assertThat(link(before, "prev").isPresent()).isEqualTo(i > 1);
            }
        }
    }

    @Test
    void nothingDriftsWhileRowsComeAndGo() {
        var first = json(items("limit=3"));
        assertThat(ids(first)).isEqualTo("abc");
        rows.fab("aa", 130, 32);
        rows.execute("DELETE FROM fab.fab WHERE id = '" + rows.id("c") + "'");
        var second = json(link(first, "next").orElseThrow());
        assertThat(ids(second)).isEqualTo("def");
        assertThat(ids(json(link(second, "prev").orElseThrow()))).isEqualTo("aaab");
    }

    @Test
    void nextNeverCountsRowsAndOffsetIsStillTaken() {
        var page = json(items("limit=2&offset=3"));
        assertThat(ids(page)).isEqualTo("de");
        var next = link(page, "next").orElseThrow();
        assertThat(next).contains("cursor=").doesNotContain("offset");
        assertThat(ids(json(next))).isEqualTo("fg");
        assertThat(ids(json(link(page, "prev").orElseThrow()))).isEqualTo("bc");
        assertThat(ids(json(link(page, "first").orElseThrow()))).isEqualTo("ab");
        assertThat(get(next + "&offset=1").statusCode()).isEqualTo(400);
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        var next = link(json(items("limit=2")), "next").orElseThrow();
        assertThat(get(next + "&sortby=-id").statusCode()).isEqualTo(400);
        assertThat(get(next + "&status=unknown").statusCode()).isEqualTo(400);
        assertThat(get(next.replace("/fabs/", "/parcels/")).statusCode()).isEqualTo(400);
        assertThat(get(next.replace("cursor=f.", "cursor=b.")).statusCode()).isEqualTo(400);
        assertThat(get(next + "A").statusCode()).isEqualTo(400);
        assertThat(get(next + "&crs=http://www.opengis.net/def/crs/EPSG/0/6668").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&f=html"})
    void peoplePageAsProgramsDo(String format) {
        var page = text(items("limit=2&f=html"));
        var next = page.replaceAll("(?s).*rel=\"next\" href=\"/base([^\"]*)\".*", "$1");
        var second = text(next.replace("&amp;", "&").replace("&#x3D;", "=").replace("&#61;", "="));
        assertThat(second).contains(rows.id("c")).contains(rows.id("d"));
        assertThat(second).doesNotContain(rows.id("a") + "<").contains("rel=\"prev\"");
    }

    @Test
    void whatIsListedAsSortableIs() {
        var sortables = json("/ogc/collections/fabs/sortables").get("properties");
        assertThat(sortables.size()).isGreaterThan(10);
        for (var name : sortables.propertyNames()) {
            assertThat(json(items("limit=3&sortby=-" + name)).get("features").size()).isEqualTo(3);
        }
        assertThat(sortables.has("geometry")).isFalse();
    }

    @Test
    void onlyTheChosenPropertiesAreWritten() {
        var page = json(items("limit=1&properties=certified_on,name_ja&skipGeometry=true"));
        var feature = page.at("/features/0");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.get("properties").propertyNames())
                .containsExactly("name_ja", "certified_on");
        var one = json("/ogc/collections/fabs/items/" + rows.id("a") + "?properties=status");
        assertThat(one.get("properties").propertyNames()).containsExactly("status");
        assertThat(one.at("/geometry/type").asString()).isEqualTo("Point");
        var html = get(items("limit=1&properties=status&f=html"));
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(
                        get("/ogc/collections/fabs/items/"
                                        + rows.id("a")
                                        + "?properties=status&f=html")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void manyFeaturesComeInOneAnswerInTheirOrder() {
        writer.sql(
                        """
                        INSERT INTO fab.fab (id, name_ja, company_ja, kind, source_id)
                        SELECT ? || '-' || lpad(n::text, 5, '0'), 'n' || n % 7, 'x', 'investment', ?
                        FROM generate_series(1, 2345) n
                        """)
                .params(rows.source(), rows.source())
                .update();
        var ids = new ArrayList<String>();
        var page = json(items("limit=2300"));
        page.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
        assertThat(ids).hasSize(2300).isSorted().doesNotHaveDuplicates();
        assertThat(page.get("numberReturned").asInt()).isEqualTo(2300);
        assertThat(page.get("numberMatched").asInt()).isEqualTo(2354);
        var rest = json(link(page, "next").orElseThrow());
        assertThat(rest.get("numberReturned").asInt()).isEqualTo(54);
        var sorted = json(items("limit=999999999&sortby=-name_ja"));
        var all = new ArrayList<String>();
        sorted.get("features").forEach(feature -> all.add(feature.get("id").asString()));
        assertThat(all).hasSize(2354).doesNotHaveDuplicates();
        assertThat(List.copyOf(all).subList(0, 9)).allMatch(id -> id.length() < 45);
    }
}
