package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.ritchi.acceptance.Http;
import jp.ritchi.acceptance.RitchiServer;
import jp.ritchi.eligibility.programme.ProgrammeDesk;
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
 * Feature under test: an editor widens a programme, sees what would change and saves it; an editor
 * challenges an answer and a colleague approves; everybody reads both answers.
 */
@RitchiServer
@Tag("browser")
class B60_EditorsProgrammesTests {
    private static final String PARCEL = "b60-parcel";
    private static final String SITE = "/#map=16/34.4405/132.7305&panel=check&parcels=" + PARCEL;

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    private ProgrammeDesk desk;
    private TestAccounts accounts;
    private Chromium chromium;

    @BeforeEach
    void start() {
        desk = new ProgrammeDesk(environment);
        accounts = new TestAccounts(environment);
        chromium = new Chromium(port);
        desk.add(desk.signedIn("editor"), desk.document("1", "2024-04-01"));
        Owner.of(environment)
                .sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id,
                            positional_accuracy, geom)
                        VALUES (?, '試験の筆', '1', 40000, 'chugoku-2024-03', 'synthetic',
                            ST_GeomFromText('POLYGON((132.73 34.44, 132.731 34.44, 132.731 34.441,
                                132.73 34.441, 132.73 34.44))', 6668))
                        """)
                .param(PARCEL)
                .update();
    }

    @AfterEach
    void stop() {
        chromium.close();
        var owner = Owner.of(environment);
        for (var table : new String[] {"challenge_attachment", "challenge_parcel"}) {
            owner.sql(
                            "DELETE FROM eligibility.%s WHERE challenge IN (SELECT challenge FROM"
                                            .formatted(table)
                                    + " eligibility.challenge_parcel WHERE parcel = ?)")
                    .param(PARCEL)
                    .update();
        }
        owner.sql("DELETE FROM eligibility.challenge WHERE reason LIKE 'b60 %'").update();
        owner.sql("DELETE FROM parcel.parcel WHERE id = ?").param(PARCEL).update();
        accounts.remove();
        desk.clear();
    }

    @Test
    void anEditorRaisesTheRadiusPreviewsAndSavesANewVersion() {
        var page = chromium.open(1440, 900, "/#map=12/34.43/132.74&panel=programmes");
        signIn(page);
        page.locator("[data-programme='" + desk.id + "']").click();
        page.getByTestId("edit").click();
        fill(page, "/criteria/0/parameters/radiusMetres", "-5");
        page.getByTestId("preview").click();
        page.locator("#form-problems").waitFor();
        assertThat(page.locator("[data-pointer='/criteria/0/parameters/radiusMetres']"))
                .isVisible();
        fill(page, "/criteria/0/parameters/radiusMetres", "3000");
        fill(page, "/criteria/1/parameters/minimumHectares", "0.05");
        fill(page, "/criteria/2/parameters/minimumLots", "1");
        page.getByTestId("preview").click();
        var gained = page.locator("[data-change=gained]");
        gained.waitFor();
        assertThat(gained).hasAttribute("data-parcels", Pattern.compile("[1-9][0-9]*"));
        assertThat(page.locator(".leaflet-ritchi-evidence-pane path").first()).isAttached();
        page.getByTestId("save").click();
        page.getByTestId("versions").locator("[data-version='2']").waitFor();
        assertThat(page.locator(".programme")).containsText("3,000");
        assertThat(
                        Http.at(port)
                                .get(desk.address("2"))
                                .json()
                                .at("/programme/criteria/0/parameters/radiusMetres")
                                .asInt())
                .isEqualTo(3000);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.foreignCalls()).isEmpty();
    }

    @Test
    void anEditorChallengesAColleagueApprovesAndEverybodySeesBothAnswers() {
        var author = chromium.open(1440, 900, site());
        signIn(author);
        check(author);
        var said = verdict(author).getAttribute("data-verdict");
        author.getByTestId("challenge-new").click();
        author.locator("input[value=override]").check();
        author.locator("select[name=claimed]")
                .selectOption(said.equals("eligible") ? "not-eligible" : "eligible");
        author.locator("textarea[name=reason]").fill("b60 市の境界確定図による");
        author.locator(".challenge-new input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "map.pdf",
                                "application/pdf",
                                "%PDF-1.7 map".getBytes(StandardCharsets.UTF_8)));
        author.getByTestId("challenge-send").click();
        author.locator(".challenge").filter(text("map.pdf")).waitFor();
        assertThat(author.getByTestId("approve")).hasCount(0);

        var colleague = chromium.open(390, 844, "/#panel=challenges");
        signIn(colleague);
        var card = colleague.locator(".challenge").filter(text("b60 市の境界確定図による"));
        card.locator("textarea[name=comment]").fill("b60 現地を確認");
        card.getByTestId("approve").click();
        colleague.locator(".challenge[data-state=approved]").filter(text("b60 現地を確認")).waitFor();

        var visitor = chromium.open(390, 844, site());
        check(visitor);
        assertThat(verdict(visitor)).hasAttribute("data-verdict", said);
        var seen = visitor.locator(".challenge");
        seen.waitFor();
        assertThat(seen).hasAttribute("data-state", "approved");
        assertThat(seen).containsText("b60 現地を確認");
        assertThat(seen).not().containsText("map.pdf");
        assertThat(chromium.complaints()).isEmpty();
    }

    private String site() {
        return SITE + "&programme=" + desk.id;
    }

    private static void check(Page page) {
        page.getByTestId("run").click();
        verdict(page).waitFor();
    }

    private static Locator verdict(Page page) {
        return page.locator("#verdict-word");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void fill(Page page, String pointer, String value) {
        var field = page.locator("#field" + pointer.replace('/', '-'));
        field.fill(value);
        field.press("Tab");
    }

    private void signIn(Page page) {
        page.getByTestId("sign-in").click();
        page.locator("input[name=name]").fill(accounts.create("editor"));
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("form.sign-in button").click();
        assertThat(page.locator("form.sign-in")).hasCount(0);
    }
}
