package jp.ritchi.security.web;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ritchi.base-url=https://ritchi.example", "ritchi.data-dir=target/test-data"})
class HttpsTest {
    @LocalServerPort private int port;
    @Autowired private Environment environment;

    /** The proxy speaks plain HTTP to the service; only the configuration knows of https. */
    @Test
    void withAnHttpsAddressAllCookiesAreSecure() {
        var accounts = new TestAccounts(environment);
        try {
            var browser = new Browser(port);
            var session = browser.get("/api/session");
            var cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("__Host-RITCHI_CSRF=")
                    .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
            assertThat(session.headers().firstValue("Strict-Transport-Security")).isPresent();
            var body =
                    "{\"name\":\""
                            + accounts.create("reader")
                            + "\",\"password\":\""
                            + PASSWORD
                            + "\"}";
            var login =
                    browser.send(
                            "POST",
                            "/api/login",
                            body,
                            "X-XSRF-TOKEN",
                            Browser.json(session).get("csrf").get("token").asString(),
                            "Cookie",
                            cookie.substring(0, cookie.indexOf(';')));
            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.headers().allValues("Set-Cookie"))
                    .anyMatch(c -> c.startsWith("RITCHI_SESSION="))
                    .allMatch(c -> c.contains("Secure"));
        } finally {
            accounts.remove();
        }
    }
}
