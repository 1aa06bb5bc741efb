package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Feature under test: far out, where parcels are smaller than a pixel, the map tells how many there
 * are, and a click goes nearer.
 */
@RitchiServer
@Tag("browser")
class B11_FarOutTests {
    private static final String ONLY_PARCELS =
            "/#map=10/34.43300/132.74000&layers=parcels,-interchanges,-fabs,-industrial-parks"
                    + ",-infrastructure-projects,-traffic-corridors,-traffic-stations"
                    + ",-monitoring-points&lang=";

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

    @ParameterizedTest
    @CsvSource({
        "ja, 'この枠に [0-9]+ 筆、合計 [0-9.,]+ ha（うち合成データ [0-9]+）'",
        "en, '[0-9]+ parcels in this cell, [0-9.,]+ ha together \\([0-9]+ of them synthetic\\)'"
    })
    void aCellTellsItsNumberAndAClickGoesNearer(String language, String sentence) {
        var page = chromium.open(1000, 700, ONLY_PARCELS + language);
        var tooltip = page.locator(".map-label.hover");
        var soon = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
        var map = page.locator("#map").boundingBox();
        double x = map.x + map.width / 2;
        double y = map.y + map.height / 2;
        for (int i = 0; i < 60 && tooltip.count() == 0; i++) {
            page.mouse().move(x + i % 3, y);
            page.waitForTimeout(500);
        }
        assertThat(tooltip).containsText(Pattern.compile(sentence), soon);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens/far-out-" + language + ".png")));
        page.mouse().click(x, y);
        assertThat(page).hasURL(Pattern.compile("#map=12/"));
        assertThat(page.locator(".map-label.hover").count()).isLessThanOrEqualTo(1);
    }
}
