package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a planner checks a site on the page, by hand, in both languages. */
@RitchiServer
@Tag("browser")
class B01_PlannerTests {
    private static final String SITE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[132.745,34.435],[132.747,34.435],"
                    + "[132.747,34.437],[132.745,34.437],[132.745,34.435]]]}";

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
    void aPastedSiteIsJudgedWithMeasuredValuesAndTheCeilingOfSupport() {
        var page = chromium.open(1440, 900, "/#map=13/34.44000/132.74500&panel=check&lots=3");
        paste(page, SITE);
        assertThat(page.locator("[data-verdict]")).hasAttribute("data-verdict", "eligible");
        var distance = page.locator("[data-criterion=within-distance-of-interchange]");
        assertThat(distance).hasAttribute("data-outcome", "met");
        assertThat(distance).containsText("829.958");
        assertThat(distance).containsText("西条IC");
        assertThat(page.getByTestId("ceiling")).containsText("142,737,000");
        assertQuiet();
    }

    @Test
    void theSameAnswerCanBeReadInEnglish() {
        var page =
                chromium.open(1440, 900, "/#map=13/34.44000/132.74500&panel=check&lots=1&lang=en");
        paste(page, SITE);
        assertThat(page.locator("[data-verdict]")).hasAttribute("data-verdict", "not-eligible");
        assertThat(page.locator("[data-criterion=several-lots]")).containsText("not enough");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertQuiet();
    }

    @Test
    void aMistakeIsExplainedBesideTheField() {
        var page = chromium.open(1440, 900, "/#panel=check");
        paste(page, SITE.replaceAll("\\[132\\.(\\d+),34\\.(\\d+)]", "[34.$2,132.$1]"));
        assertThat(page.getByRole(AriaRole.ALERT).or(page.locator(".fault")).first())
                .containsText(Pattern.compile("緯度|経度"));
    }

    @Test
    void aPhoneCanDoItToo() {
        var page = chromium.open(390, 844, "/#map=13/34.44000/132.74500&panel=check&lots=2");
        paste(page, SITE);
        assertThat(page.locator("[data-verdict]")).isVisible();
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).isZero();
    }

    private static void paste(Page page, String site) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("GeoJSON")).click();
        page.locator("textarea").fill(site);
        page.getByTestId("run").click();
    }

    private void assertQuiet() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }
}
