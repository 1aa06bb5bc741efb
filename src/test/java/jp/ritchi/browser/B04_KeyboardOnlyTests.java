package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.RitchiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Feature under test: "find a site near 西条IC" without a mouse, from the search to the comparison of
 * two parcels. Wherever the keyboard goes, the focus shows, is in view and has a name.
 */
@RitchiServer
@Tag("browser")
class B04_KeyboardOnlyTests {
    private static final String WATCH_THE_MOUSE =
            """
            window.pointed = 0;
            for (const kind of ["pointerdown", "pointermove", "wheel"])
              addEventListener(kind, () => window.pointed++, true);
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
    void aSiteNearSaijoIsFoundJudgedKeptAndComparedByKeysAlone() {
        var page = chromium.open(1440, 900, "/");
        page.evaluate(WATCH_THE_MOUSE);
        var keys = new Keyboard(page);

        search(page, keys);
        chooseFirstParcel(page, keys);
        judge(page, keys, "not-eligible", "不適合");
        readTheFlips(page, keys);
        addToShortlist(page, keys, 1);

        chooseTheNextInstead(page, keys);
        judge(page, keys, "eligible", "適合");
        addToShortlist(page, keys, 2);

        compare(page, keys);
        reorder(page, keys);
        keys.press("Escape");
        assertThat(page.locator("#side-panel")).isHidden();
        assertThat(keys.focus()).startsWith("地図");
        assertThat(page.evaluate("window.pointed")).isEqualTo(0);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }

    @Test
    void aParcelIsPickedUnderTheCrossOfTheMap() {
        var page =
                chromium.open(1440, 900, "/#map=16/34.43776/132.74805&panel=check&layers=parcels");
        assertThat(page.getByTestId("run")).isVisible();
        var keys = new Keyboard(page);
        keys.press("m");
        assertThat(keys.focus()).startsWith("地図");
        for (int i = 0; i < 100 && page.locator(".chips li").count() == 0; i++) {
            page.waitForTimeout(200); // the tiles come when they come
            keys.press("Enter");
        }
        assertThat(page.locator(".chips li")).containsText("101-1");
        // The page itself may not evaluate words: the address is looked at from outside.
        page.waitForCondition(() -> page.url().contains("parcels=syn-hh-00001"));
    }

    private static void search(Page page, Keyboard keys) {
        assertThat(page.locator("#search")).isVisible();
        keys.press("/");
        assertThat(keys.focus()).isEqualTo("名称で検索");
        keys.write("西条IC");
        assertThat(page.locator("#search-0")).containsText("西条IC");
        keys.press("Enter");
        keys.awaitFocus("西条IC");
        assertThat(page.locator(".feature-name")).isFocused();
        keys.press("m");
        keys.press("-");
    }

    private static void chooseFirstParcel(Page page, Keyboard keys) {
        keys.press("e");
        keys.awaitFocus("支援対象の判定");
        assertThat(Axe.violations(page)).isEmpty();
        var passed = keys.tabTo("画面内の筆を表から選ぶ");
        assertThat(passed)
                .containsSubsequence("閉じる", "判定", "比較", "筆を選ぶ", "描く", "GeoJSON", "クリックで追加する");
        keys.press("Enter");
        keys.awaitFocus("「合成 西条 101-1」を判定に選ぶ");
        keys.press("Enter");
        assertThat(page.locator(".chosen")).containsText("1 筆を選択中");
        assertThat(Axe.violations(page)).isEmpty();
        keys.press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
        keys.awaitFocus("支援対象の判定");
    }

    private static void judge(Page page, Keyboard keys, String verdict, String word) {
        keys.tabTo("判定する");
        keys.press("Enter");
        keys.awaitFocus(word);
        var heading = page.locator("#verdict-word");
        assertThat(heading).isFocused();
        assertThat(heading).hasAttribute("data-verdict", verdict);
        assertThat(heading).hasAccessibleDescription(Pattern.compile("要件"));
    }

    /** The keys that scroll bring each sentence into view, for the focus is inside what scrolls. */
    private static void readTheFlips(Page page, Keyboard keys) {
        var flips = page.locator("[data-way=flip]");
        assertThat(flips).hasCount(2);
        assertThat(flips.first()).containsText("あと 1.4034 ha 広ければ、境界の誤差があっても満たします");
        for (int i = 0; i < 12 && !inView(page); i++) {
            keys.press("ArrowDown");
            keys.press("ArrowDown");
            page.waitForTimeout(250);
        }
        assertThat(inView(page)).isTrue();
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static boolean inView(Page page) {
        return (boolean)
                page.evaluate(
                        """
                        () => {
                          const box = document.querySelector("[data-way=flip]").getBoundingClientRect();
                          return box.top >= 0 && box.bottom <= innerHeight;
                        }
                        """);
    }

    private static void addToShortlist(Page page, Keyboard keys, int number) {
        keys.tabTo("候補に加える");
        keys.press("Enter");
        assertThat(page.locator("#messages")).containsText("を候補 " + number + " に加えました");
        keys.awaitFocus("比較を開く(" + number + " 件)");
    }

    private static void chooseTheNextInstead(Page page, Keyboard keys) {
        keys.press("e");
        keys.awaitFocus("支援対象の判定");
        keys.tabTo("画面内の筆を表から選ぶ");
        keys.press("Enter");
        keys.awaitFocus("「合成 西条 101-1」を判定に選ぶ");
        assertThat(page.locator("[data-id=syn-hh-00001] .choose"))
                .hasAttribute("aria-pressed", "true");
        keys.press("Enter");
        keys.press("ArrowDown");
        keys.awaitFocus("「合成 西条 101-2」を判定に選ぶ");
        keys.press(" ");
        assertThat(page.locator(".chips li")).hasCount(1);
        assertThat(page.locator(".chips li")).containsText("101-2");
        keys.press("Escape");
        keys.awaitFocus("支援対象の判定");
    }

    private static void compare(Page page, Keyboard keys) {
        keys.press("Enter");
        keys.awaitFocus("候補地の比較");
        var table = page.getByTestId("comparison");
        assertThat(table.locator("thead th")).hasCount(2);
        assertThat(table.locator("thead th").first()).containsText("不適合");
        assertThat(page.locator("[data-panel=compare] [role=status]")).containsText("2 件を比べました");
        keys.tabTo("比較の表");
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static void reorder(Page page, Keyboard keys) {
        keys.press("m");
        keys.tabTo("「合成 西条 101-1」を後ろへ");
        keys.press("Enter");
        keys.awaitFocus("「合成 西条 101-1」を前へ");
        assertThat(page.getByTestId("comparison").locator("thead th").first())
                .containsText("101-2");
        keys.tabTo("合成 西条 101-1 を外す");
    }
}
