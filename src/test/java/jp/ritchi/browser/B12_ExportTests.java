package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a planner takes rows away as a file, from wherever they are shown. */
@RitchiServer
@Tag("browser")
class B12_ExportTests {
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
    void theTableIsExportedForTheMapAsCsvForJapaneseWindows() throws IOException {
        var page = chromium.open(1440, 900, "/#map=13/34.44000/132.74500&table=parcels");
        page.getByTestId("export-table").click();
        var count = page.getByTestId("export-count");
        assertThat(count).containsText("合成データ");
        var all = count.innerText();
        page.locator("#export-scope-box").check();
        assertThat(count).not().containsText(all.split("\n")[0]);
        assertThat(count).containsText("行");
        page.locator("#export-format-csv").check();
        page.getByTestId("export-charset").selectOption("cp932");
        assertThat(page.getByLabel("出典・説明・変わった値の一覧を添える(zip)")).isChecked();
        assertThat(Axe.violations(page)).isEmpty();
        var file = page.waitForDownload(() -> page.getByTestId("export-download").click());
        assertThat(file.suggestedFilename()).matches(".*_\\d{4}-\\d\\d-\\d\\d\\.zip");
        assertThat(page.getByTestId("export-done")).containsText("保存しました");
        try (var zip = new ZipFile(file.path().toFile())) {
            assertThat(zip.getEntry("parcels.csv")).isNotNull();
            var readme = zip.getInputStream(zip.getEntry("README.txt")).readAllBytes();
            assertThat(new String(readme, StandardCharsets.UTF_8)).contains("条件: bbox=132.");
        }
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }

    @Test
    void aLayerIsExportedByKeyboardOnAPhoneInEnglish() throws IOException {
        var page = chromium.open(390, 844, "/#map=9/34.44000/132.74500&table=interchanges&lang=en");
        page.getByTestId("export-table").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("export-count")).containsText("rows");
        page.locator("#export-format-geojson").focus();
        page.keyboard().press("Space");
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).isZero();
        page.getByTestId("export-download").focus();
        var file = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(Files.readString(file.path())).contains("\"FeatureCollection\"", "\"export\"");
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("export")).not().isVisible();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void anErrorIsASentence() {
        var page = chromium.open(1440, 900, "/#map=9/34.44000/132.74500&lang=en");
        page.route(
                "**/api/exports/fabs/summary*",
                route ->
                        route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"messages\": {\"ja\": \"混雑\", \"en\": \"Busy, try again.\"}}")));
        page.getByTestId("export-fabs").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Busy, try again.");
        assertThat(button(page)).isDisabled();
    }

    private static com.microsoft.playwright.Locator button(Page page) {
        return page.getByTestId("export-download");
    }
}
