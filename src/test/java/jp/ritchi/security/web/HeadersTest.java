package jp.ritchi.security.web;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@ServiceTest
class HeadersTest {
    @LocalServerPort private int port;
    @Autowired private Environment environment;
    private TestAccounts accounts;
    private Browser browser;

    @BeforeEach
    void open() {
        accounts = new TestAccounts(environment);
        browser = new Browser(port);
    }

    @AfterEach
    void cleanUp() {
        accounts.remove();
    }

    @Test
    void everyAnswerCarriesThePolicy() {
        for (var path : new String[] {"/api/health", "/api/imports", "/no-such", "/ogc/none"}) {
            var answer = browser.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .startsWith("default-src 'none'; script-src 'self'")
                    .contains("https://cyberjapandata.gsi.go.jp")
                    .endsWith("frame-ancestors 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void thePublicMayCacheAndTheSignedInMustAskAgain() {
        var open = browser.get("/api/health");
        assertThat(header(open, "Cache-Control")).isEmpty();
        assertThat(header(open, "Pragma")).isEmpty();
        assertThat(open.headers().allValues("Vary")).contains("Cookie");
        browser.login(accounts.create("reader"), PASSWORD);
        assertThat(header(browser.get("/api/health"), "Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(header(browser.get("/api/session"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void pagesOfOtherSitesMayReadOgcWithoutCookiesAndNothingElse() {
        var origin = new String[] {"Origin", "https://elsewhere.example"};
        var answer = browser.get("/ogc/collections", origin);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(browser.get("/api/session", origin), "Access-Control-Allow-Origin"))
                .isEmpty();
        var execution = "/ogc/processes/parcel-eligibility/execution";
        assertThat(preflight(execution, "POST").statusCode()).isEqualTo(200);
        assertThat(header(preflight(execution, "POST"), "Access-Control-Allow-Methods"))
                .contains("POST");
        assertThat(preflight("/ogc/collections", "DELETE").statusCode()).isEqualTo(403);
        assertThat(header(preflight("/api/login", "POST"), "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void executionNeedsNoToken() {
        var answer = browser.send("POST", "/ogc/processes/no-such-process/execution", "{}");
        assertThat(answer.statusCode()).isNotIn(401, 403);
    }

    @Test
    void forgedForwardingHeadersChangeNothing() {
        var answer =
                browser.get(
                        "/ogc",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example;proto=https");
        assertThat(answer.body()).doesNotContain("evil.example");
        var login = browser.send("POST", "/api/login", "{}", "X-Forwarded-Proto", "https");
        assertThat(login.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("Secure"));
    }

    @Test
    void modulesAreServedAsJavaScript() throws IOException {
        var file = Path.of("target/test-classes/static/js/headers-test.mjs");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "export const one = 1;\n");
        try {
            var answer = browser.get("/js/headers-test.mjs");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aReadByACallerWhoSeesRestrictedRowsIsRecordedAndOthersAreNot() {
        var subject = "GET /api/search";
        var before = accounts.recorded(subject).size();
        browser.get("/api/search?q=a");
        browser.login(accounts.create("reader"), PASSWORD);
        browser.get("/api/search?q=b");
        assertThat(accounts.recorded(subject)).hasSize(before);
        browser.login(accounts.create("environment"), PASSWORD);
        browser.get("/api/search?q=c");
        assertThat(accounts.recorded(subject)).hasSize(before + 1).endsWith("read.restricted");
    }

    private HttpResponse<String> preflight(String path, String method) {
        return browser.send(
                "OPTIONS",
                path,
                null,
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                method);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
