package jp.ritchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import jp.ritchi.security.TestAccounts;

/** The panel of imports as an editor handles it. */
final class ImportWizard {
    private final Page page;

    ImportWizard(Page page) {
        this.page = page;
    }

    /** Signs in and opens the panel. */
    void open(String editor) {
        page.getByTestId("sign-in").click();
        page.locator("input[name=name]").fill(editor);
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("form.sign-in button").click();
        assertThat(page.locator("form.sign-in")).hasCount(0);
        var tool = new Locator.GetByRoleOptions().setName(Pattern.compile("取込|Import"));
        page.locator("#tools").getByRole(AriaRole.BUTTON, tool).click();
        await("send");
    }

    /** Chooses files and sends them. */
    void send(FilePayload... files) {
        choose(files);
        page.getByTestId("import-send").click();
    }

    void choose(FilePayload... files) {
        page.getByTestId("import-file").setInputFiles(files);
    }

    /** Waits for a step, and gives its part of the page. */
    Locator await(String step) {
        var part = page.locator("[data-step=" + step + "]");
        assertThat(part).isVisible();
        return part;
    }

    Locator step() {
        return page.locator(".import-step");
    }

    /** Takes the way on that is suggested. */
    void next() {
        page.getByTestId("import-next").click();
    }

    void goTo(String step) {
        page.locator(".import-rail [data-to=" + step + "]").click();
        await(step);
    }

    void commit() {
        page.getByTestId("import-commit").click();
        assertThat(page.getByTestId("import-undo")).isVisible();
    }

    void undo() {
        page.getByTestId("import-undo").click();
        page.getByTestId("import-yes").click();
        assertThat(page.locator(".state-undone")).isVisible();
    }

    /** The figure of a count such as {@code new}. */
    void hasCount(String name, String figure) {
        var count = page.locator("[data-count=" + name + "] strong");
        assertThat(count).hasText(Pattern.compile("^\\s*" + figure + "\\s*$"));
    }

    Locator rule(String column) {
        return page.locator("[data-column=" + column + "]");
    }

    /** What fills a column: a field, by its name. */
    void field(String column, String field) {
        page.locator("[id='rule-" + column + "']").selectOption("f" + field);
    }

    /** What a value of the file becomes: a code. */
    void translate(String column, String value, String code) {
        var line = new Locator.FilterOptions().setHasText(value);
        rule(column).locator(".import-codes li").filter(line).locator("select").selectOption(code);
    }

    Locator drawn() {
        return page.locator(".leaflet-ritchi-evidence-pane path");
    }
}
