package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
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
 * Feature under test: an editor takes in a file step by step, is asked for what the file does not
 * say, sees on the map and in figures what would happen, and takes it back.
 */
@RitchiServer
@Tag("browser")
class B11_ImportWizardTests {
    private static final Pattern AGREED = Pattern.compile("t\\.importCrs=");
    private static final String HERE = "bbox=140.29,36.79,140.31,36.81";
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
    void aProductWithoutASystemIsAgreedToTriedStoredSeenAndTakenBack() {
        var page = chromium.open(1440, 900, "/");
        var wizard = opened(page);
        wizard.send(zones().files("A29-試験"));
        var system = wizard.await("system");
        assertThat(page.getByTestId("import-found")).containsText("用途地域");
        assertThat(page.getByTestId("import-found")).containsText("CP932");
        assertThat(page.getByTestId("import-found")).containsText("2 件");
        assertThat(system).containsText("座標系が書かれていません");
        assertThat(wizard.drawn()).not().hasCount(0);
        assertThat(page).hasURL(Pattern.compile("map=\\d+/36\\.80"));
        assertThat(page).not().hasURL(AGREED);
        assertThat(Axe.violations(page)).isEmpty();

        wizard.next();
        wizard.hasCount("new", "2");
        wizard.hasCount("refused", "0");
        assertThat(page).hasURL(AGREED);
        assertThat(stored()).isZero();
        assertThat(Axe.violations(page)).isEmpty();

        wizard.commit();
        assertThat(stored()).isEqualTo(2);
        page.getByTestId("import-see").click();
        assertThat(page).hasURL(Pattern.compile("[=,]land-zones"));
        assertThat(Axe.violations(page)).isEmpty();
        wizard.undo();
        assertThat(stored()).isZero();
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }

    @Test
    void aTrialIsStoppedAndCanBeMadeAgain() throws SQLException {
        var page = chromium.open(1440, 900, "/");
        var wizard = opened(page);
        wizard.send(zones().files("A29-cancel"));
        wizard.await("system");
        var lock = Owner.connection(environment);
        try {
            // Comparing with the store has to wait, so that the trial cannot end before it is
            // stopped.
            lock.getConnection().createStatement().execute("LOCK TABLE landuse.zone");
            wizard.next();
            assertThat(page.getByTestId("import-progress")).isVisible();
            page.getByTestId("import-cancel").click();
            assertThat(page.getByTestId("import-problem")).containsText("中止");
        } finally {
            lock.getConnection().rollback();
            lock.destroy();
        }
        wizard.next();
        wizard.hasCount("new", "2");
        assertThat(stored()).isZero();
    }

    @Test
    void whatCannotBeImportedIsToldInASentenceThatSaysWhatToDo() {
        var page = chromium.open(390, 844, "/#lang=en");
        var wizard = opened(page);
        var files = zones().files("alone");
        wizard.choose(files[2]);
        assertThat(wizard.step()).containsText("Choose it together with the shapes in alone.shp");
        assertThat(page.getByTestId("import-send")).hasCount(0);
        wizard.send(
                ZoneShapefile.part(
                        "noise.gpkg", "no data at all".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByTestId("import-problem")).isVisible();
        assertThat(page.locator(".state-refused")).isVisible();
        assertThat(Axe.violations(page)).isEmpty();
        page.getByTestId("import-list").click();
        assertThat(page.locator(".runs")).containsText("noise.gpkg");
    }

    @Test
    void theWholeWayIsGoneByKeysAlone() {
        var page = chromium.open(1440, 900, "/#lang=en");
        var wizard = opened(page);
        var keys = new Keyboard(page);
        wizard.choose(zones().files("A29-keys"));
        keys.tabTo("Send and look into it");
        keys.press("Enter");
        keys.awaitFocus("3. Confirm the coordinate system");
        assertThat(keys.tabTo("Try it out with this system")).contains("Another coordinate system");
        keys.press("Enter");
        keys.awaitFocus("5. Trial");
        wizard.hasCount("new", "2");
        keys.tabTo("new");
        keys.press("Enter");
        assertThat(page.locator("[data-count=new]")).hasAttribute("aria-pressed", "true");
        keys.tabTo("Import 2 rows into");
        keys.press("Enter");
        keys.awaitFocus("6. Import");
        assertThat(page.getByTestId("import-undo")).isVisible();
        keys.tabTo("Undo…");
        keys.press("Enter");
        keys.awaitFocus("Undo it");
        keys.press("Enter");
        assertThat(page.locator(".state-undone")).isVisible();
        assertThat(stored()).isZero();
        assertThat(chromium.complaints()).isEmpty();
    }

    private ImportWizard opened(Page page) {
        var wizard = new ImportWizard(page);
        wizard.open(accounts.create("editor"));
        return wizard;
    }

    private static ZoneShapefile zones() {
        return new ZoneShapefile().zone(140.3, 36.8, "11", "試験").zone(140.302, 36.8, "12", "");
    }

    private int stored() {
        return Http.at(port)
                .get("/ogc/collections/land-zones/items?" + HERE)
                .json()
                .path("numberMatched")
                .asInt();
    }
}
