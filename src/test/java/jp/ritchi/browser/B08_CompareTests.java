package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a planner keeps a shortlist and reads its sites side by side. */
@RitchiServer
@Tag("browser")
class B08_CompareTests {
    private static final String SITES =
            "西条A=p:syn-hh-00001,syn-hh-00003*3;西条B=p:syn-hh-00002;"
                    + "菊陽=g:130.836,32.86,130.838,32.86,130.838,32.862,130.836,32.862,130.836,32.86";

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
    void theTableSetsTheSitesSideBySideUnderTheNumbersOfTheMap() {
        var page = open(1440, 900, "ja");
        var heads = page.getByTestId("comparison").locator("thead th");
        assertThat(heads).hasCount(3);
        assertThat(heads.nth(2)).containsText(Pattern.compile("3\\s*菊陽\\s*不適合"));
        assertThat(page.locator(".map-label.site-number")).hasCount(3);
        assertThat(page.locator(".map-label.site-number").nth(2)).containsText("3 菊陽");
        var row = page.locator("[data-row=interchange-distance]");
        assertThat(row.locator("th")).hasAttribute("scope", "row");
        assertThat(row).hasClass("differs");
        assertThat(row.locator("td").nth(0)).containsText("この行で最良");
        assertThat(row.locator("td").nth(2)).containsText("5,997.383");
        assertThat(row.locator("td").nth(2)).containsText("この行で最下位");
        assertThat(page.locator("[data-row=station-distance] td").first()).containsText("不明");
        page.getByLabel("違いのある行だけを示す").check();
        assertThat(page.locator("[data-row=station-distance]")).hasCount(0);
        assertThat(row).isVisible();
        assertQuiet();
    }

    @Test
    void itReadsInEnglishAndFollowsTheShortlist() {
        var page = open(1440, 900, "en");
        var heads = page.getByTestId("comparison").locator("thead th");
        assertThat(page.locator("[data-row=station-distance] td").first())
                .containsText("No station data in the store");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("西条B")).last().click();
        assertThat(heads).hasCount(2);
        page.getByLabel("Name of site 1").fill("Saijo north; 100%");
        page.keyboard().press("Enter");
        assertThat(heads.first()).containsText("Saijo north; 100%");
        // The address follows a moment later.
        page.waitForCondition(() -> page.url().contains("Saijo"));
        page.reload();
        assertThat(heads.first()).containsText("Saijo north; 100%");
        page.navigate("http://127.0.0.1:" + port + "/?again#panel=compare&lang=en");
        assertThat(heads.first()).containsText("Saijo north; 100%");
        assertQuiet();
    }

    @Test
    void aParcelIsAddedFromItsDetails() {
        var page = chromium.open(1440, 900, "/#sel=parcels/syn-hh-00002&panel=details");
        page.getByTestId("shortlist").click();
        assertThat(page.getByTestId("shortlist")).containsText("比較を開く(1 件)");
        page.getByTestId("shortlist").click();
        assertThat(page.locator("[data-panel=compare]")).containsText("もう 1 件加えると比べられます");
        assertQuiet();
    }

    @Test
    void theFileOpensInASpreadsheetAndHoldsNoFormula() throws IOException {
        var page = open(1440, 900, "ja", SITES.replace("西条B", "%3D1+1"));
        var file = page.waitForDownload(() -> page.getByTestId("csv").click());
        assertThat(file.suggestedFilename()).matches("ritchi-compare-\\d{4}-\\d\\d-\\d\\d\\.csv");
        var bytes = Files.readAllBytes(file.path());
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("最寄りの IC").contains("5997.383,m").contains("合成データ");
        assertThat(text.lines().filter(line -> line.contains("=1+1")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"'=1+1\""));
    }

    @Test
    void onAPhoneTheRowsKeepTheirNamesWhileTheTableMoves() {
        var page = open(390, 844, "ja");
        var region = page.locator(".compare-scroll");
        region.evaluate("element => element.scrollTo(200, 0)");
        var head = page.locator("[data-row=interchange-distance] th").boundingBox();
        assertThat(head.x).isEqualTo(region.boundingBox().x + 1);
        assertThat((Integer) region.evaluate("element => element.scrollLeft")).isEqualTo(200);
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).isZero();
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void onPaperThereIsTheTableAndNothingElse() {
        var page = open(1440, 900, "ja");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByTestId("comparison")).isVisible();
        for (var part :
                new String[] {".header", "#map", "#layers-panel", ".task-tabs", ".actions"}) {
            assertThat(page.locator(part).first()).isHidden();
        }
    }

    private Page open(int width, int height, String lang) {
        return open(width, height, lang, SITES);
    }

    private Page open(int width, int height, String lang, String sites) {
        var list = URLEncoder.encode(sites, StandardCharsets.UTF_8);
        var page =
                chromium.open(
                        width, height, "/#lang=" + lang + "&panel=compare&t.compareSites=" + list);
        assertThat(page.getByTestId("comparison")).isVisible();
        return page;
    }

    private void assertQuiet() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }
}
