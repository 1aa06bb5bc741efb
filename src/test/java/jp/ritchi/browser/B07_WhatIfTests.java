package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feature under test: a planner asks what would change, by keyboard and by mouse. */
@RitchiServer
@Tag("browser")
class B07_WhatIfTests {
    private static final Pattern NUMBER = Pattern.compile("[0-9,]+");

    /** With all synthetic parcels of Higashihiroshima in view. */
    private static final String AROUND_SAIJO =
            "/#map=13/34.45000/132.69900&panel=what-if&programme=higashihiroshima-ic-2km"
                    + "&asOf=2026-04-01&lang=en";

    @LocalServerPort private int port;
    private Chromium chromium;

    @BeforeEach
    void start() {
        chromium = new Chromium(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterEach
    void stop() {
        chromium.close();
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @Test
    void slidersAndInterchangesFollowKeyboardAndMouseAndTheServiceAgrees() {
        var page = open(1900, 1000, AROUND_SAIJO + "&t.whatif=a0.3");
        int atFirst = agreed(page, "gained");
        assertThat(atFirst).isPositive();

        page.getByTestId("radius").focus();
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(page.getByTestId("radius-number")).hasValue("1400");
        assertThat(agreed(page, "gained")).isLessThan(atFirst);
        assertThat(page).hasURL(Pattern.compile("t\\.whatif=r1400~a0\\.3"));

        var slider = page.getByTestId("radius").boundingBox();
        double middle = slider.y + slider.height / 2;
        page.mouse().move(slider.x + slider.width * 0.27, middle);
        page.mouse().down();
        for (int i = 0; i <= 20; i++) {
            page.mouse().move(slider.x + slider.width * (0.27 + 0.01 * i), middle);
        }
        assertThat(cell(page, "gained", "parcels")).not().hasText("0");
        page.mouse().up();
        assertThat(agreed(page, "gained")).isGreaterThan(atFirst);

        page.getByTestId("reset").click();
        assertThat(agreed(page, "gained")).isZero();
        assertQuiet();
    }

    @Test
    void anInterchangeIsDraggedAndThenMovedWithTheArrowKeys() {
        var page = open(1900, 1000, AROUND_SAIJO);
        agreed(page, "lost");
        page.locator("#what-if-interchange").selectOption("saijo-ic");
        page.getByTestId("move").click();
        var mark = page.locator(".what-if-mark");
        var box = mark.boundingBox();
        page.mouse().move(box.x + 15, box.y + 15);
        page.mouse().down();
        for (int i = 1; i <= 10; i++) {
            page.mouse().move(box.x + 15 + 10 * i, box.y + 15 - 10 * i);
        }
        assertThat(cell(page, "lost", "parcels")).not().hasText("0");
        page.mouse().up();
        assertThat(agreed(page, "lost")).isPositive();
        var dragged = page.url();

        mark.focus();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift+ArrowLeft");
        }
        page.waitForURL(url -> !url.equals(dragged));
        agreed(page, "lost");
        assertQuiet();
    }

    @Test
    void aLinkBringsTheSameQuestionToAPhone() {
        var page = open(390, 844, AROUND_SAIJO + "&t.whatif=r2500~a0.2~xsaijo-ic~n132.75,34.43");
        assertThat(page.getByTestId("radius-number")).hasValue("2500");
        agreedSomewhere(page);
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).isZero();
        assertQuiet();
    }

    private Page open(int width, int height, String path) {
        var page = chromium.open(width, height, path);
        assertThat(page.locator("#what-if-numbers[data-ready=yes]")).isAttached();
        return page;
    }

    /**
     * The exact figure for all parcels. The map shows all that can change here, so that its own
     * figure must be the same.
     */
    private static int agreed(Page page, String row) {
        assertThat(cell(page, row, "exact")).hasText(NUMBER);
        int exact = number(cell(page, row, "exact"));
        int section = number(cell(page, row, "parcels"));
        assertThat(section).isEqualTo(exact);
        return exact;
    }

    private static void agreedSomewhere(Page page) {
        assertThat(cell(page, "gained", "exact")).hasText(NUMBER);
        assertThat(number(cell(page, "gained", "exact"))).isPositive();
    }

    private static Locator cell(Page page, String row, String name) {
        return page.locator("[data-row=" + row + "] [data-cell=" + name + "]");
    }

    private static int number(Locator cell) {
        return Integer.parseInt(cell.innerText().replace(",", "").strip());
    }

    private void assertQuiet() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }
}
