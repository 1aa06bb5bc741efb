package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import jp.ritchi.acceptance.Http;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Feature under test: an editor signs in, checks a file, imports it and takes it back. */
@RitchiServer
@Tag("browser")
class B03_EditorImportsTests {
    private static final String POINT =
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
              "geometry": {"type": "Point", "coordinates": [139.123456, 36.654321]},
              "properties": {"point_name": "試験取込", "point_type": "1"}}]}
            """;

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
    void aFileIsCheckedImportedAndTakenBack() {
        var page = chromium.open(1440, 900, "/");
        page.onDialog(Dialog::accept);
        signIn(page, accounts.create("editor"));
        page.locator("#tools").getByRole(AriaRole.BUTTON).filter(withText("取込")).click();
        var bytes = POINT.getBytes(StandardCharsets.UTF_8);
        page.getByTestId("import-file")
                .setInputFiles(new FilePayload("point.geojson", "application/geo+json", bytes));
        button(page, "検査する").click();
        assertThat(page.getByTestId("report")).containsText("検査済み");
        assertThat(found()).isZero();
        button(page, "反映する").click();
        assertThat(page.getByTestId("report")).containsText("反映済み");
        assertThat(found()).isEqualTo(1);
        button(page, "反映を取り消す").click();
        assertThat(page.getByTestId("report")).containsText("取消済み");
        assertThat(found()).isZero();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void signIn(Page page, String name) {
        page.getByTestId("sign-in").click();
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("form.sign-in button").click();
        assertThat(page.locator("form.sign-in")).hasCount(0);
    }

    private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private int found() {
        return Http.at(port)
                .get(
                        "/ogc/collections/interchanges/items?name_ja=%E8%A9%A6%E9%A8%93%E5%8F%96%E8%BE%BC")
                .json()
                .path("numberMatched")
                .asInt();
    }
}
