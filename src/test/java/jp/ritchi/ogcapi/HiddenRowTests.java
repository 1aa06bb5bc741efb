package jp.ritchi.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that the public may not see changes no byte and no header of any public answer. */
class HiddenRowTests extends ServedTest {
    private static final String HIDDEN = "hidden";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/fabs",
                "/ogc/collections/fabs?f=html",
                "/ogc/collections/fabs/schema",
                "/ogc/collections/fabs/queryables",
                "/ogc/collections/fabs/items?limit=1000",
                "/ogc/collections/fabs/items?f=html&limit=1000",
                "/ogc/collections/fabs/items?bbox=9,9,11,11",
                "/ogc/collections/fabs/items?q=hidden",
                "/ogc/collections/fabs/items?status=planned",
                "/ogc/collections/fabs/items?datetime=1999-01-01",
                "/ogc/collections/fabs/items/{hidden}",
                "/ogc/collections/fabs/items/{hidden}?f=html",
                "/ogc/collections/fabs/tiles",
                "/ogc/collections/fabs/tiles/WebMercatorQuad",
                "/ogc/collections/fabs/tiles/WebMercatorQuad?f=tilejson",
                "/ogc/collections/fabs/tiles/WebMercatorQuad/0/0/0",
                "/ogc/collections/fabs/tiles/WebMercatorQuad/8/120/135",
                "/api/search?q=hidden"
            })
    void leavesNoTrace(String template) {
        var path = template.replace("{hidden}", rows.id(HIDDEN));
        var before = told(path);
        for (String visibility : new String[] {"'staff'", "'restricted'"}) {
            rows.fab(
                    HIDDEN,
                    10,
                    10,
                    "visibility",
                    visibility,
                    "status",
                    "'planned'",
                    "valid_from",
                    "'1998-01-01'");
            assertThat(told(path)).isEqualTo(before);
            rows.execute("DELETE FROM fab.fab WHERE id = '" + rows.id(HIDDEN) + "'");
        }
        rows.fab(HIDDEN, 10, 10);
        if (template.contains("hidden") || template.contains("/items?limit")) {
            assertThat(told(path)).as("the same row, made public").isNotEqualTo(before);
        }
    }

    @Test
    void theCountOfHiddenRowsIsZero() {
        rows.fab("a", 10, 10, "visibility", "'restricted'");
        var path = "/ogc/collections/fabs/items?source_id=" + rows.source();
        assertThat(json(path).get("numberMatched").asInt()).isZero();
    }

    /** Status, headers and body, without the two clocks. */
    private Map<String, String> told(String path) {
        var response = get(path);
        Map<String, String> told =
                response.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equalsIgnoreCase("Date"))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        header -> header.getValue().toString(),
                                        (a, b) -> a,
                                        TreeMap::new));
        told.put("status", Integer.toString(response.statusCode()));
        told.put(
                "body",
                new String(response.body(), StandardCharsets.ISO_8859_1)
                        .replaceAll("\"timeStamp\":\"[^\"]*\"", ""));
        return told;
    }
}
