package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
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
 * Feature under test: an editor changes a feature in its panel; when a colleague was quicker, both
 * versions are shown and nothing is lost; a visitor sees no form.
 */
@RitchiServer
@Tag("browser")
class B10_EditorEditsAFeatureTests {
    private static final String FAB = "b10-fab";
    private static final Pattern EDITED = Pattern.compile("t\\.edit=1");
    private static final String PLACE = "/#map=16/34.43/132.74&panel=details&sel=fabs/" + FAB;

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    private TestAccounts accounts;
    private Chromium chromium;

    @BeforeEach
    void start() {
        accounts = new TestAccounts(environment);
        chromium = new Chromium(port);
        remove();
        Owner.of(environment)
                .sql(
                        """
                        INSERT INTO fab.fab (id, name_ja, name_en, company_ja, kind, source_id,
                            positional_accuracy, geom)
                        VALUES (?, '試験の工場', 'Test fab', '会社', 'investment', 'chugoku-2024-03',
                            'site', ST_SetSRID(ST_Point(132.74, 34.43), 6668))
                        """)
                .param(FAB)
                .update();
    }

    @AfterEach
    void stop() {
        chromium.close();
        remove();
        accounts.remove();
    }

    private void remove() {
        Owner.of(environment).sql("DELETE FROM fab.fab WHERE id = ?").param(FAB).update();
    }

    @Test
    void anEditorIsToldWhatAColleagueChangedAndLosesNothing() {
        var page = chromium.open(1440, 900, PLACE);
        var colleague = chromium.open(390, 844, PLACE + "&lang=en");
        assertThat(page.getByTestId("feature")).containsText("試験の工場");
        assertThat(page.getByTestId("edit-feature")).hasCount(0);
        signIn(page);
        signIn(colleague);
        page.getByTestId("edit-feature").press("Enter");
        colleague.getByTestId("edit-feature").click();
        assertThat(page).hasURL(EDITED);
        assertThat(page.locator("[name=version]")).isDisabled();

        fill(colleague, "product_ja", "ウェハ");
        colleague.locator("select[name=status]").selectOption("construction");
        colleague.getByTestId("save-feature").click();
        assertThat(colleague.getByTestId("feature")).containsText("Under construction");

        fill(page, "capacity_ja", "月産1万枚");
        page.locator("select[name=status]").selectOption("planned");
        page.getByTestId("save-feature").click();
        var conflict = page.getByTestId("conflict");
        assertThat(conflict).containsText("別の人");
        assertThat(conflict.locator("[data-member=product_ja]")).containsText("ウェハ");
        assertThat(conflict.locator("[data-member=status]")).containsText("建設中");
        assertThat(conflict.locator("[data-member=status]")).containsText("計画");
        assertThat(conflict.locator("[data-member=capacity_ja]")).hasCount(0);
        page.getByTestId("reapply").click();
        assertThat(page.locator("[name=product_ja]")).hasValue("ウェハ");
        page.getByTestId("save-feature").click();
        var feature = page.getByTestId("feature");
        assertThat(feature).containsText("月産1万枚");
        assertThat(feature).containsText("ウェハ");
        assertThat(feature).containsText("計画");
        assertThat(page).not().hasURL(EDITED);
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void aWrongValueIsToldAtItsFieldAndAFeatureIsDeletedOnlyWhenAsked() {
        var page = chromium.open(1440, 900, PLACE + "&t.edit=1");
        assertThat(page.getByTestId("feature-form")).hasCount(0);
        signIn(page);
        assertThat(page.getByTestId("feature-form")).isVisible();
        assertThat(Axe.violations(page)).isEmpty();
        fill(page, "municipality_code", "12");
        page.getByTestId("save-feature").click();
        assertThat(page.locator("[name=municipality_code]")).hasAttribute("aria-invalid", "true");
        fill(page, "municipality_code", "34212");
        page.locator("input[name='geometry/lon']").fill("132.75");
        page.locator("input[name='geometry/lon']").press("Tab");
        page.getByTestId("save-feature").click();
        assertThat(page.getByTestId("feature")).containsText("34212");
        assertThat(stored("SELECT ST_X(geom)::text FROM fab.fab WHERE id = ?")).isEqualTo("132.75");
        page.getByTestId("edit-feature").click();
        page.getByTestId("delete-feature").click();
        page.getByTestId("delete-yes").click();
        assertThat(page.getByTestId("feature-form")).hasCount(0);
        assertThat(stored("SELECT count(*)::text FROM fab.fab WHERE id = ?")).isEqualTo("0");
    }

    private String stored(String sql) {
        return Owner.of(environment).sql(sql).param(FAB).query(String.class).single();
    }

    private static void fill(Page page, String name, String value) {
        page.locator("[name=" + name + "]").fill(value);
        page.locator("[name=" + name + "]").press("Tab");
    }

    private void signIn(Page page) {
        page.getByTestId("sign-in").click();
        page.locator("input[name=name]").fill(accounts.create("editor"));
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("form.sign-in button").click();
        assertThat(page.locator("form.sign-in")).hasCount(0);
    }
}
