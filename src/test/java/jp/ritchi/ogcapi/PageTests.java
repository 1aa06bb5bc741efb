package jp.ritchi.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests extends ServedTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/fabs",
                "/ogc/collections/fabs/schema",
                "/ogc/collections/fabs/queryables",
                "/ogc/collections/fabs/items",
                "/ogc/collections/fabs/items/{id}",
                "/ogc/collections/fabs/tiles",
                "/ogc/collections/fabs/tiles/WebMercatorQuad",
                "/ogc/tileMatrixSets",
                "/ogc/tileMatrixSets/WebMercatorQuad"
            })
    void aBrowserGetsAPageInItsLanguageWithoutScriptOrInlineStyle(String template) {
        var id = rows.fab("a", 130, 32, "note_ja", "'<script>alert(1)</script>&\"''x'");
        writer.sql("UPDATE fab.fab SET name_ja = '<img src=x onerror=alert(1)>' WHERE id = ?")
                .param(id)
                .update();
        var path = template.replace("{id}", id);
        var japanese = get(path, "Accept", BROWSER);
        assertThat(japanese.headers().firstValue("Content-Type"))
                .contains("text/html;charset=UTF-8");
        assertThat(new String(japanese.body())).contains("<html lang=\"ja\">", "JSON で見る");
        var english = text(path, "Accept", BROWSER, "Accept-Language", "en-GB,en;q=0.9");
        assertThat(english)
                .contains("<html lang=\"en\">", "as JSON")
                .doesNotContain("<script", "style=", "<style", "<img", " | Ritchi | ")
                .doesNotContainPattern("<title>(\\s*\\| )?Ritchi</title>");
    }

    @Test
    void theStyleSheetIsThere() {
        var page = text("/ogc?f=html");
        assertThat(page).contains("href=\"/base/ogc/pages.css\"");
        var css = get("/ogc/pages.css");
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    @Test
    void linksOfAPageLeadToPages() {
        for (int i = 0; i < 3; i++) {
            rows.fab("n" + i, 130, 32);
        }
        var page =
                text("/ogc/collections/fabs/items?f=html&limit=1&source_id=" + rows.source())
                        .replace("&#x3D;", "=")
                        .replace("&amp;", "&");
        assertThat(page)
                .contains(
                        "limit=1&source_id=" + rows.source() + "&cursor=f.",
                        "/items/" + rows.id("n0") + "\"",
                        " 1 / 3<")
                .doesNotContain(rows.id("n1"));
    }

    @Test
    void bothLanguagesHaveTheSameLabels() throws IOException {
        var japanese = new Properties();
        var english = new Properties();
        japanese.load(PageTests.class.getResourceAsStream("/templates/ogc/labels_ja.properties"));
        english.load(PageTests.class.getResourceAsStream("/templates/ogc/labels_en.properties"));
        assertThat(japanese.keySet()).isEqualTo(english.keySet());
    }
}
