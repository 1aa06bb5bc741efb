package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.Http;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.security.Owner;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * Feature under test: an editor says column by column what a list of no known product means, comes
 * back to it after a reload, and has it remembered for the next list or begins anew.
 */
@RitchiServer
@Tag("browser")
class B13_HandMadeMappingTests {
    private static final String LIST =
            """
            管理番号,施設名,市町村,%s,区分,経度,緯度
            P-1,第一用地,菊陽町,原水,分譲中,130.5301,31.4101
            P-2,第二用地,大津町,杉水,造成中,130.5302,31.4102
            """;
    private static final String HERE = "bbox=130.53,31.41,130.531,31.411";
    @LocalServerPort private int port;
    @Autowired private Environment environment;
    private TestAccounts accounts;
    private Chromium chromium;

    @BeforeEach
    void start() {
        accounts = new TestAccounts(environment);
        chromium = new Chromium(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
        accounts.remove();
    }

    @Test
    void aListOfNoKnownProductIsMappedByHandStoredAndTakenBack() {
        var page = chromium.open(1440, 900, "/");
        var wizard = opened(page);
        toColumns(page, wizard, "大字");
        assertThat(wizard.step().locator("select[name=collection]")).hasValue("");
        assertThat(Axe.violations(page)).isEmpty();
        map(page, wizard);
        assertThat(wizard.rule("name_ja")).containsText("第一用地（原水）");
        assertThat(wizard.rule("status")).containsText("分譲中");
        assertThat(Axe.violations(page)).isEmpty();
        wizard.next();
        wizard.hasCount("new", "2");
        wizard.hasCount("refused", "0");
        wizard.commit();
        var stored = stored();
        assertThat(stored.findValuesAsString("name_ja"))
                .containsExactlyInAnyOrder("第一用地（原水）", "第二用地（杉水）");
        assertThat(stored.findValuesAsString("status"))
                .containsExactlyInAnyOrder("planned", "developing");
        wizard.undo();
        assertThat(stored().isEmpty()).isTrue();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theNextListOfTheSameFieldsIsMappedAlikeUntilItIsBegunAnew() {
        var page = chromium.open(1440, 900, "/#lang=en");
        var wizard = opened(page);
        toColumns(page, wizard, "町名");
        map(page, wizard);
        assertThat(page.getByTestId("import-remembered")).hasCount(0);
        wizard.next();
        wizard.commit();
        wizard.undo();
        page.getByTestId("import-list").click();

        wizard.send(list("町名"));
        wizard.await("recognise");
        wizard.next();
        wizard.await("system");
        page.getByText("See the columns, with this system").click();
        wizard.await("assign");
        assertThat(page.getByTestId("import-remembered")).isVisible();
        assertThat(collection(page)).hasValue("industrial-parks");
        assertThat(page.getByTestId("import-next")).isEnabled();
        page.getByTestId("import-remembered").locator("button").click();
        assertThat(collection(page)).hasValue("");
        assertThat(page.getByTestId("import-next")).isDisabled();
        assertThat(page.getByTestId("import-open")).containsText("the layer, the source");
        page.getByTestId("import-remembered").locator("button").click();
        assertThat(collection(page)).hasValue("industrial-parks");
    }

    @Test
    void aReloadInTheMiddleComesBackToWhatIsUnderWay() throws SQLException {
        var page = chromium.open(1440, 900, "/");
        var wizard = opened(page);
        // The service knows the extent of the layer from now on and reads no row for it.
        assertThat(page).hasURL(Pattern.compile("panel=imports"));
        page.reload();
        toColumns(page, wizard, "字");
        map(page, wizard);
        whileTheTableIsTaken(
                "ACCESS EXCLUSIVE",
                () -> {
                    wizard.next();
                    assertThat(page.getByTestId("import-progress")).isVisible();
                    page.reload();
                    wizard.await("check");
                    assertThat(page.getByTestId("import-progress")).isVisible();
                });
        wizard.hasCount("new", "2");
        whileTheTableIsTaken(
                "SHARE ROW EXCLUSIVE",
                () -> {
                    page.getByTestId("import-commit").click();
                    wizard.await("commit");
                    page.reload();
                    wizard.await("commit");
                    assertThat(page.getByTestId("import-progress")).isVisible();
                    assertThat(stored().isEmpty()).isTrue();
                });
        assertThat(page.getByTestId("import-done")).isVisible();
        assertThat(stored().size()).isEqualTo(2);
        page.reload();
        assertThat(page.getByTestId("import-done")).isVisible();
        wizard.undo();
    }

    @Test
    void anEncodingThatTheFileIsNotInIsToldAndLeftAgain() {
        var page = chromium.open(390, 844, "/#lang=en");
        var wizard = opened(page);
        wizard.send(list("地区"));
        var step = wizard.await("recognise");
        var charset = step.locator("select[name=charset]");
        assertThat(charset).hasValue("windows-31j");
        charset.selectOption("UTF-8");
        assertThat(step.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("chosen charset");
        assertThat(charset).hasValue("windows-31j");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.getByTestId("import-rows")).containsText("第一用地");
        wizard.next();
        wizard.await("system");
    }

    private interface Act {
        void run();
    }

    /** Nothing can be written to the table meanwhile, or, with the strongest lock, read from it. */
    private void whileTheTableIsTaken(String mode, Act act) throws SQLException {
        var lock = Owner.connection(environment);
        try {
            lock.getConnection()
                    .createStatement()
                    .execute("LOCK TABLE park.industrial_park IN " + mode + " MODE");
            act.run();
        } finally {
            lock.getConnection().rollback();
            lock.destroy();
        }
    }

    private ImportWizard opened(Page page) {
        var wizard = new ImportWizard(page);
        wizard.open(accounts.create("editor"));
        return wizard;
    }

    /** Each test has a field of its own name, so that it remembers nothing of another one. */
    private static FilePayload list(String place) {
        var bytes = LIST.formatted(place).getBytes(Charset.forName("windows-31j"));
        return ZoneShapefile.part("用地.csv", bytes);
    }

    private static void toColumns(Page page, ImportWizard wizard, String place) {
        wizard.send(list(place));
        wizard.await("recognise");
        assertThat(wizard.drawn()).not().hasCount(0);
        wizard.next();
        wizard.await("system");
        wizard.next();
        wizard.await("assign");
        assertThat(page.getByTestId("import-next")).isDisabled();
    }

    /** A field, a template, a translation of values, and what no file says. */
    private static void map(Page page, ImportWizard wizard) {
        collection(page).selectOption("industrial-parks");
        assertThat(wizard.rule("id")).containsText("p-1");
        page.locator("[id='rule-name_ja']").selectOption("+");
        var place =
                page.locator("[id='rule-name_ja'] optgroup option").nth(3).getAttribute("value");
        wizard.rule("name_ja").locator("input").fill("{施設名}（{" + place.substring(1) + "}）");
        wizard.field("status", "区分");
        // The other value is the title of a code.
        wizard.translate("status", "分譲中", "planned");
        page.locator("select[name=sourceId]").selectOption("mlit-n06");
        page.locator("select[name=positionalAccuracy]").selectOption("site");
        page.locator("select[name=visibility]").selectOption("public");
        assertThat(page.getByTestId("import-next")).isEnabled();
    }

    private static Locator collection(Page page) {
        return page.locator("select[name=collection]");
    }

    private tools.jackson.databind.JsonNode stored() {
        return Http.at(port)
                .get("/ogc/collections/industrial-parks/items?" + HERE)
                .json()
                .path("features");
    }
}
