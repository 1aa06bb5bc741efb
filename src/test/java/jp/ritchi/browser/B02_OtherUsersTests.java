package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: what congestion teams and environmental staff read in a feature's panel. */
@RitchiServer
@Tag("browser")
class B02_OtherUsersTests {
    @LocalServerPort private int port;
    private Chromium chromium;

    @BeforeEach
    void start() {
        chromium = new Chromium(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void aStationShowsItsHoursWithGapsAndSaysThatTheyAreInvented() {
        var page =
                chromium.open(
                        1440, 900, "/#panel=details&sel=traffic-stations/kumamoto-9310140&lang=en");
        var counts = page.getByTestId("counts");
        assertThat(counts.locator("canvas")).isVisible();
        assertThat(counts).containsText("Synthetic data");
        assertThat(page.getByTestId("feature")).containsText("9310140");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aMonitoringPointShowsTheIntervalAndTheGuidelineOfTheDay() {
        var page = chromium.open(1440, 900, "/#panel=details&sel=" + anyMonitoringPoint());
        var samples = page.getByTestId("samples");
        assertThat(samples.locator("article").first()).isVisible();
        assertThat(samples).containsText("50 ng/L");
        assertThat(samples).containsText("合成データ");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theLayersPanelListsAllCollections() {
        var page = chromium.open(1440, 900, "/");
        var collections =
                jp.ritchi.acceptance.Http.at(port)
                        .get("/ogc/collections")
                        .json()
                        .path("collections");
        int layers = 0;
        for (var collection : collections) {
            layers += collection.path("itemType").asString().equals("feature") ? 1 : 0;
        }
        org.assertj.core.api.Assertions.assertThat(layers).isGreaterThan(9);
        assertThat(page.locator("#layers-panel input[type=checkbox]")).hasCount(layers);
        assertThat(page.locator("canvas").first()).isVisible();
        assertThat(chromium.foreignCalls()).isEmpty();
    }

    private String anyMonitoringPoint() {
        var items =
                jp.ritchi.acceptance.Http.at(port)
                        .get("/ogc/collections/monitoring-points/items?limit=1")
                        .json();
        return "monitoring-points/" + items.path("features").get(0).path("id").asString();
    }
}
