package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
        var wizard = new ImportWizard(page);
        wizard.open(accounts.create("editor"));
        var bytes = POINT.getBytes(StandardCharsets.UTF_8);
        wizard.send(new FilePayload("point.geojson", "application/geo+json", bytes));
        wizard.hasCount("new", "1");
        assertThat(page.locator(".state-checked")).containsText("試行済み");
        assertThat(page.locator(".import-rail li")).hasCount(4);
        assertThat(found()).isZero();
        wizard.commit();
        assertThat(page.getByTestId("import-done")).containsText("取り込みました");
        assertThat(found()).isEqualTo(1);
        wizard.undo();
        assertThat(page.getByTestId("import-done")).containsText("取り消しました");
        assertThat(found()).isZero();
        assertThat(chromium.complaints()).isEmpty();
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
