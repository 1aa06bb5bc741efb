package jp.ritchi.security.session;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

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
class SignInTest {
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
    void aVisitorIsNobodyAndGetsATokenButNoSession() {
        var session = browser.session();
        assertThat(session.get("user").isNull()).isTrue();
        assertThat(session.get("csrf").get("header").asString()).isEqualTo("X-XSRF-TOKEN");
        assertThat(session.get("csrf").get("token").asString()).isNotEmpty();
        assertThat(browser.cookie("RITCHI_SESSION")).isEmpty();
    }

    @Test
    void anonymousReadsSetNoCookieAtAll() {
        for (var path : new String[] {"/api/health", "/ogc/collections", "/api/imports", "/x"}) {
            assertThat(browser.get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void signingInTellsNameRolesAndClearance() {
        var name = accounts.create("environment");
        var answer = browser.login(name.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var user = Browser.json(answer).get("user");
        assertThat(user.toString())
                .isEqualTo(
                        "{\"name\":\""
                                + name
                                + "\",\"roles\":[\"environment\",\"editor\"],"
                                + "\"clearance\":\"restricted\"}");
        assertThat(browser.session().get("user")).isEqualTo(user);
        assertThat(accounts.recorded(name)).containsExactly("login");
    }

    @Test
    void theSessionCookieIsHttpOnlyAndLax() {
        var answer = browser.login(accounts.create("reader"), PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("RITCHI_SESSION=")
                                        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                                        .doesNotContain("Secure", "Max-Age"));
    }

    @Test
    void wrongPasswordUnknownNameAndDisabledAccountAreToldAlike() {
        var known = accounts.create("editor");
        var disabled = accounts.create("editor");
        accounts.set(disabled, "enabled = false");
        var wrong = browser.login(known, "not-the-password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Browser.json(wrong).get("type").asString())
                .isEqualTo("/problems/bad-credentials");
        assertThat(browser.login(accounts.unused("nobody"), PASSWORD).body())
                .isEqualTo(wrong.body());
        assertThat(browser.login(disabled, PASSWORD).body()).isEqualTo(wrong.body());
        assertThat(browser.login(known + "\u0000", "x".repeat(5000)).body())
                .isEqualTo(wrong.body());
        assertThat(accounts.recorded(known)).contains("login.failed");
    }

    @Test
    void signingInNeedsTheToken() {
        browser.session();
        browser.forgetToken();
        var body = "{\"name\":\"a\",\"password\":\"b\"}";
        var refused = browser.send("POST", "/api/login", body, "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(Browser.json(refused).get("detail").asString()).startsWith("The page is");
        assertThat(Browser.json(browser.send("POST", "/api/login", body)).get("detail").asString())
                .startsWith("画面が古く");
        var foreign = browser.send("POST", "/api/login", body, "X-XSRF-TOKEN", "made-up");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void aPlantedSessionIdIsNotKept() {
        browser.plant("RITCHI_SESSION", "0123456789ABCDEF0123456789ABCDEF");
        browser.login(accounts.create("reader"), PASSWORD);
        var first = browser.cookie("RITCHI_SESSION");
        assertThat(first).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF").isNotEmpty();
        browser.login(accounts.create("editor"), PASSWORD);
        assertThat(browser.cookie("RITCHI_SESSION")).isNotEqualTo(first);
        var old = new Browser(port);
        old.plant("RITCHI_SESSION", first);
        assertThat(old.session().get("user").isNull()).isTrue();
    }

    @Test
    void theTokenChangesWithTheSignIn() {
        browser.session();
        var before = browser.cookie("RITCHI_CSRF");
        browser.login(accounts.create("reader"), PASSWORD);
        assertThat(browser.cookie("RITCHI_CSRF")).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.send("POST", "/api/logout", null).statusCode()).isEqualTo(204);
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasTheCookie() {
        var name = accounts.create("reader");
        browser.login(name, PASSWORD);
        var thief = new Browser(port);
        thief.plant("RITCHI_SESSION", browser.cookie("RITCHI_SESSION"));
        assertThat(thief.session().get("user").get("name").asString()).isEqualTo(name);
        assertThat(browser.send("POST", "/api/logout", null).statusCode()).isEqualTo(204);
        assertThat(thief.session().get("user").isNull()).isTrue();
        assertThat(browser.session().get("user").isNull()).isTrue();
        assertThat(accounts.recorded(name)).containsExactly("login", "logout");
    }

    @Test
    void disablingAnAccountOrChangingItsRoleIsInForceOnTheNextRequest() {
        for (var change : new String[] {"enabled = false", "role = 'reader'"}) {
            var name = accounts.create("administrator");
            browser.login(name, PASSWORD);
            assertThat(browser.get("/api/accounts").statusCode()).isEqualTo(200);
            accounts.set(name, change);
            assertThat(browser.get("/api/accounts").statusCode()).as(change).isEqualTo(401);
            assertThat(browser.session().get("user").isNull()).as(change).isTrue();
        }
    }

    @Test
    void missingMembersAreToldByName() {
        browser.session();
        var answer = browser.send("POST", "/api/login", "{\"name\":\"somebody\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).get("parameter").asString()).isEqualTo("password");
    }

    @Test
    void guessingAtOneNameHasToWaitWhileOthersSignIn() {
        var name = accounts.create("reader");
        int wrong = 0;
        var answer = browser.login(name, "wrong");
        // However slow the machine is, the pause doubles until an attempt falls into it.
        for (; answer.statusCode() == 401; wrong++) {
            answer = browser.login(name, "wrong");
        }
        assertThat(wrong).isGreaterThanOrEqualTo(5);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(Browser.json(answer).get("messages").get("en").asString()).contains("Wait ");
        assertThat(accounts.recorded(name)).endsWith("login.failed", "login.throttled");
        assertThat(browser.login(accounts.create("reader"), PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void ownPasswordIsChangedWithTheCurrentOneAndEndsTheOtherSessions() {
        var name = accounts.create("reader");
        browser.login(name, PASSWORD);
        var elsewhere = new Browser(port);
        elsewhere.login(name, PASSWORD);
        assertThat(change("wrong-current-one", "a-new-password-1").statusCode()).isEqualTo(400);
        assertThat(change(PASSWORD, "short").statusCode()).isEqualTo(400);
        assertThat(change(PASSWORD, name + "-1234").statusCode()).isEqualTo(400);
        assertThat(change(PASSWORD, "a-new-password-1").statusCode()).isEqualTo(204);
        assertThat(browser.session().get("user").get("name").asString()).isEqualTo(name);
        assertThat(elsewhere.session().get("user").isNull()).isTrue();
        assertThat(elsewhere.login(name, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(elsewhere.login(name, "a-new-password-1").statusCode()).isEqualTo(200);
        assertThat(accounts.recorded(name)).contains("account.password");
    }

    private java.net.http.HttpResponse<String> change(String current, String password) {
        return browser.send(
                "POST",
                "/api/session/password",
                "{\"current\":\"" + current + "\",\"password\":\"" + password + "\"}");
    }
}
