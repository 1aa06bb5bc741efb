package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a planner judges a whole city and a file of outlines on the page. */
@RitchiServer
@Tag("browser")
class B05_BatchTests {
    private static final String OUTLINES =
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "造成案 A"}, "geometry": {"type": "Polygon",
                "coordinates": [[[132.745,34.435],[132.747,34.435],[132.747,34.437],
                [132.745,34.437],[132.745,34.435]]]}},
              {"type": "Feature", "properties": {"name": "点"}, "geometry":
                {"type": "Point", "coordinates": [132.745, 34.435]}}]}
            """;

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
    void aCityIsJudgedSurvivesAReloadAndIsSortedFilteredAndTakenAway() throws IOException {
        var page =
                chromium.open(
                        1440,
                        900,
                        "/#map=13/34.44000/132.74500&programme=higashihiroshima-ic-2km&panel=batch");
        page.locator("[data-mode=municipality]").click();
        page.getByTestId("batch-run").click();
        assertThat(page.getByTestId("fault")).containsText("対象を選んでください");
        page.getByTestId("municipality").fill("342");
        page.getByTestId("batch-run").click();
        assertThat(page.getByTestId("fault")).containsText("5 桁");
        page.getByTestId("municipality").fill("34212");
        page.getByTestId("batch-run").click();
        var result = page.getByTestId("batch-result");
        assertThat(result).isVisible();
        assertThat(page).hasURL(Pattern.compile("t\\.batchJob=[0-9a-f-]{36}"));
        page.reload();
        assertThat(result).containsText("東広島市");

        page.locator("[data-sort=area]").click();
        page.locator("[data-sort=area]").click();
        page.locator("[data-verdict-count=eligible]").click();
        var rows = page.locator("tr[data-site]");
        var shown = page.locator("[data-verdict-count=eligible] strong").innerText();
        int eligible = Integer.parseInt(shown.replaceAll("\\D", ""));
        assertThat(eligible).isBetween(1, 100);
        assertThat(rows).hasCount(eligible);
        assertThat(rows.first()).not().containsText("不適合");
        rows.first().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(page.locator(".batch-reasons")).containsText("半径 2,000 m 以内");
        assertThat(page).hasURL(Pattern.compile("map=1[5-7]/"));

        var file = page.waitForDownload(() -> page.locator("[data-file=csv]").click());
        var text = Files.readString(file.path(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF番号").contains("合成データ（実在しない土地）");
        assertThat(chromium.complaints())
                .allMatch(told -> told.contains("/execution"), "only the refused request");
        assertThat(chromium.foreignCalls()).isEmpty();
    }

    @Test
    void aFileOfOutlinesIsJudgedOnAPhoneInEnglishAndCanBeRemoved() {
        var page =
                chromium.open(
                        390,
                        844,
                        "/#map=13/34.44000/132.74500&programme=higashihiroshima-ic-2km&panel=batch&lang=en&lots=2");
        page.locator("[data-mode=file]").click();
        page.getByTestId("batch-file")
                .setInputFiles(
                        new FilePayload(
                                "plans.geojson",
                                "application/geo+json",
                                OUTLINES.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-panel=batch]")).containsText("2 features read.");
        page.getByTestId("batch-run").click();
        assertThat(page.locator("[data-verdict-count=eligible]")).containsText("1 sites");
        assertThat(page.locator("[data-verdict-count=problem]")).containsText("1 sites");
        var broken = page.locator("tr[data-site='#2']");
        broken.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(page.locator(".batch-reasons")).containsText("Points and lines are not a site");
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).isZero();
        button(page, "Remove the results").click();
        assertThat(page.getByTestId("batch-run")).isVisible();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name));
    }
}
