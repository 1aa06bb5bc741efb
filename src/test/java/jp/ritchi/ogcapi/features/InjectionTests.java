package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every parameter and path takes every text of the corpus as a value or not at all. */
class InjectionTests extends ServedTest {
    @Autowired private LayerCatalog layers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE fab.fab; --",
                "x') OR true --",
                "1 UNION SELECT id FROM core.source",
                "\" OR \"\"=\"",
                "1; SELECT pg_sleep(5)",
                "' || pg_sleep(5) || '",
                "/* */ OR 1=1",
                ":filter0",
                "?",
                "${jndi:ldap://x/a}",
                "#{1+1}",
                "%' OR name_ja LIKE '%",
                "\\'; --",
                "ʼ OR 1=1",
                "＇ OR 1=1",
                "\u0001\u0008",
                "<script>alert(1)</script>",
                "{\"$gt\":\"\"}"
            })
    void noTextOfTheCallerIsEverRunOrEchoedRaw(String attack) {
        rows.fab("a", 130, 32);
        var value = URLEncoder.encode(attack, StandardCharsets.UTF_8);
        for (String name : names()) {
            var path = "/ogc/collections/fabs/items?" + name + "=" + value;
            var response = get(path);
            assertThat(response.statusCode()).as(path).isIn(200, 400);
            if (response.statusCode() == 200) {
                assertThat(json(path).get("numberMatched").asInt()).as(path).isZero();
            }
        }
        var inPath = value.replace("+", "%20").replace("%2F", "x");
        for (String path :
                List.of(
                        "/ogc/collections/" + inPath,
                        "/ogc/collections/fabs/items/" + inPath,
                        "/ogc/collections/" + inPath + "/tiles/WebMercatorQuad/0/0/0",
                        "/ogc/collections/fabs/tiles/WebMercatorQuad/0/0/" + inPath)) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(json("/api/search?q=" + value).get("results")).isEmpty();
        var page = text("/ogc/collections/fabs/items?f=html&source_place=" + value);
        assertThat(page).doesNotContain("<script");
        assertThat(json("/ogc/collections/fabs/items/" + rows.id("a")).has("id")).isTrue();
    }

    private List<String> names() {
        var names =
                new ArrayList<>(List.of("bbox", "datetime", "limit", "offset", "q", "f", "crs"));
        layers.find("fabs").orElseThrow().attributes().stream()
                .map(Attribute::name)
                .forEach(names::add);
        return names;
    }
}
