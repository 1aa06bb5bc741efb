package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a planner looks for parcels that qualify together, by keyboard. */
@RitchiServer
@Tag("browser")
class B07_AssemblageTests {
    private static final String SAIJO =
            "/#map=14/34.43600/132.74800&panel=assemblage&programme=higashihiroshima-ic-2km"
                    + "&t.assemblageWhere=interchange&t.assemblageInterchange=saijo-ic";

    @LocalServerPort private int port;
    private Chromium chromium;

    @BeforeEach
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        chromium = new Chromium(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void aSetIsFoundShownAndHandedToTheCheck() {
        var page = chromium.open(1440, 900, SAIJO);
        press(page, "assemblage-run");
        var first = page.locator("[data-rank='1']");
        assertThat(first).containsText("筆で適合します");
        assertThat(page.locator("[data-proof]")).hasAttribute("data-proof", "exact");
        assertThat(first).hasClass(Pattern.compile("is-shown"));
        var check = first.getByTestId("assemblage-check");
        check.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-verdict]")).hasAttribute("data-verdict", "eligible");
        assertQuiet();
    }

    @Test
    void whatIsMissingToAParcelIsSaidInBothLanguages() {
        var page = chromium.open(1440, 900, SAIJO + "&lots=2&t.assemblageMust=syn-hh-00774");
        press(page, "assemblage-run");
        assertThat(page.locator("[data-rank='1']"))
                .containsText(Pattern.compile("あと \\d+ 筆を加えると適合"));
        page.evaluate("location.hash += '&lang=en'");
        assertThat(page.locator("[data-rank='1']"))
                .containsText(Pattern.compile("Add .* and you qualify"));
        assertQuiet();
    }

    @Test
    void aPlaceWithoutParcelsIsExplained() {
        var page = chromium.open(390, 844, "/#map=15/34.30000/132.10000&panel=assemblage");
        press(page, "assemblage-run");
        assertThat(page.getByTestId("assemblage-found")).containsText("条件に合う組合せはありません");
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).isZero();
        assertQuiet();
    }

    @Test
    void whatIsMissingToStartIsSaid() {
        var page = chromium.open(1440, 900, "/#panel=assemblage&t.assemblageWhere=drawn&lang=en");
        press(page, "assemblage-run");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Draw the place");
    }

    /** As the keyboard does it, once the programmes are there. */
    private static void press(Page page, String button) {
        assertThat(page.locator("select option[value=higashihiroshima-ic-2km]")).isAttached();
        page.getByTestId(button).focus();
        page.keyboard().press("Enter");
    }

    private void assertQuiet() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }
}
