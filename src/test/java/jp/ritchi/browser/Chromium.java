package jp.ritchi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of a real browser without any network but the service under test. It remembers what a user
 * would not see: errors of scripts, broken rules of the content security policy, calls to other
 * hosts.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader");

    /** Milliseconds: a busy machine is no failure. */
    private static final double PATIENCE = 60_000;

    private static final String BASEMAP = "https://cyberjapandata.gsi.go.jp/";

    private final Playwright playwright;
    private final Browser browser;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreignCalls = new ArrayList<>();

    Chromium(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        base = "http://127.0.0.1:" + port;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var path = System.getenv().getOrDefault("RITCHI_CHROMIUM", "/usr/bin/chromium");
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(path))
                                        .setArgs(FLAGS));
    }

    /** A new page of that size, opened at a path such as {@code /#lang=en}. */
    Page open(int width, int height, String path) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("ja-JP"));
        context.route(
                url -> !url.startsWith(base),
                route -> {
                    var url = route.request().url();
                    if (!url.startsWith(BASEMAP)) {
                        foreignCalls.add(url);
                    }
                    route.abort();
                });
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    boolean basemap = message.location().startsWith(BASEMAP);
                    if (message.type().equals("error") && !basemap) {
                        complaints.add(message.text() + " at " + message.location());
                    }
                });
        page.navigate(base + path);
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    List<String> foreignCalls() {
        return foreignCalls;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
