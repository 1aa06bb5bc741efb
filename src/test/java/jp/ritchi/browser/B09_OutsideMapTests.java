package jp.ritchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Feature under test: somebody else's page, on a host of its own, with nothing but MapLibre, sets a
 * style of the service by its address.
 */
@Tag("browser")
class B09_OutsideMapTests extends ServedTest {
    private static final String HOST = "http://elsewhere.test";
    private static final Path LIBRARY = Path.of("frontend/node_modules/maplibre-gl/dist");
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title>
            <link rel="stylesheet" href="/maplibre-gl.css">
            <div id="map" style="width:900px;height:600px"></div>
            <script type="module">
            import { Map } from "/maplibre-gl.mjs";
            window.errors = [];
            window.map = new Map({ container: "map", style: "%s",
                center: [132.755, 34.435], zoom: 14, fadeDuration: 0 });
            map.on("error", (event) => errors.push(String(event.error?.message ?? event)));
            map.on("idle", () => { window.idle = true; });
            </script>""";

    private Chromium chromium;

    @BeforeEach
    void start() {
        chromium = new Chromium(port());
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void theWholeMapIsDrawnWithParcelsInterchangesAndTheirSymbols() {
        var page = open(BASE + "/ogc/styles/default?f=mapbox");
        assertThat(drawn(page, "parcels")).contains("parcels/fill", "parcels/line");
        assertThat(drawn(page, "interchanges")).contains("interchanges/symbol");
        assertThat(page.evaluate("map.hasImage('interchanges-interchange')")).isEqualTo(true);
        assertThat(drawn(page, "hazard-zones")).isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screens/outside-map.png")));
        assertQuiet(page);
    }

    @Test
    void theStyleOfOneCollectionDrawsThatAlone() {
        var page = open(BASE + "/ogc/collections/interchanges/styles/default");
        assertThat(drawn(page, "interchanges")).contains("interchanges/symbol");
        assertThat(page.evaluate("Object.keys(map.getStyle().sources).join()"))
                .isEqualTo("interchanges");
        assertQuiet(page);
    }

    /** The style layers in which features of a collection can be seen. */
    @SuppressWarnings("unchecked")
    private static List<String> drawn(Page page, String collection) {
        return (List<String>)
                page.evaluate(
                        "id => [...new Set(map.queryRenderedFeatures()"
                                + ".filter(f => f.source === id && f.properties.id)"
                                + ".map(f => f.layer.id))]",
                        collection);
    }

    private void assertQuiet(Page page) {
        assertThat(page.evaluate("errors.join()")).isEqualTo("");
        assertThat(chromium.foreignCalls()).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private Page open(String style) {
        var page = chromium.open(900, 600, "/ogc/conformance?f=json");
        page.context().route(HOST + "/**", route -> answer(route, PAGE.formatted(style)));
        page.context().route(BASE + "/**", this::forward);
        page.navigate(HOST + "/");
        page.waitForFunction("window.idle");
        return page;
    }

    private static void answer(Route route, String html) {
        var path = route.request().url().substring(HOST.length() + 1).replaceFirst("\\?.*", "");
        var answer = new Route.FulfillOptions();
        if (path.isEmpty()) {
            route.fulfill(answer.setContentType("text/html").setBody(html));
        } else {
            var type = path.endsWith(".css") ? "text/css" : "text/javascript";
            route.fulfill(answer.setContentType(type).setPath(LIBRARY.resolve(path)));
        }
    }

    /** The service is known by another name than the one where the test finds it. */
    private void forward(Route route) {
        var url = route.request().url().replace(BASE, "http://127.0.0.1:" + port());
        var fetched = route.fetch(new Route.FetchOptions().setUrl(url));
        route.fulfill(new Route.FulfillOptions().setResponse(fetched));
    }
}
