package jp.ritchi.ogcapi.editing;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may write, how programs and pages say who they are, and what nobody finds out. */
class WriterTests extends EditingTest {
    private static final String CHANGE = "{\"properties\": {\"product_ja\": \"a\"}}";
    private static final String CROSS = "https://evil.example";

    @ParameterizedTest
    @CsvSource({"'', 401", "reader, 403", "editor, 204", "environment, 204", "administrator, 204"})
    void editorsAndNobodyElse(String role, int status) {
        var path = created("");
        int made = status == 204 ? 201 : status;
        assertThat(as(role, "POST", FABS, fab(132, 34, ""), "Content-Type", GEOJSON).status())
                .isEqualTo(made);
        var replaced = as(role, "PUT", path, fab(131, 33, ""), lock(path, GEOJSON));
        assertThat(replaced.status()).isEqualTo(status);
        assertThat(as(role, "PATCH", path, CHANGE, lock(path, PATCH)).status()).isEqualTo(status);
        assertThat(as(role, "DELETE", path, null, lock(path, PATCH)).status()).isEqualTo(status);
    }

    private String[] lock(String path, String type) {
        return new String[] {"Content-Type", type, "If-Match", tag(path)};
    }

    @Test
    void aHiddenFeatureIsAnsweredAsAnAbsentOne() {
        var hidden = rows.fab("hidden", 132, 34, "visibility", "'restricted'");
        var path = FABS + "/" + hidden;
        var absent = path.replace("hidden", "absent");
        for (var tags :
                new String[] {"\"x\"", as("environment", "GET", path, null).header("ETag")}) {
            for (var method : new String[] {"PUT", "PATCH", "DELETE", "OPTIONS"}) {
                var type = method.equals("PATCH") ? PATCH : GEOJSON;
                var body = method.equals("PATCH") ? CHANGE : fab(131, 33, "");
                var one = as("editor", method, path, body, "Content-Type", type, "If-Match", tags);
                var two =
                        as("editor", method, absent, body, "Content-Type", type, "If-Match", tags);
                assertThat(one.status()).isEqualTo(404);
                assertThat(one.response().body())
                        .isEqualTo(two.response().body().replace("absent", "hidden"));
                assertThat(one.response().headers().map().keySet())
                        .isEqualTo(two.response().headers().map().keySet());
            }
        }
        var change =
                as(
                        "environment",
                        "PATCH",
                        path,
                        CHANGE,
                        "Content-Type",
                        PATCH,
                        "If-Match",
                        as("environment", "GET", path, null).header("ETag"));
        assertThat(change.status()).isEqualTo(204);
    }

    @Test
    void visibilityIsSetAndKept() {
        var path = created(", \"visibility\": \"staff\"");
        assertThat(as("", "GET", path, null).status()).isEqualTo(404);
        assertThat(read(path).json().at("/properties/visibility").asString()).isEqualTo("staff");
        assertThat(put(path, fab(131, 33, ""), "If-Match", tag(path)).status()).isEqualTo(204);
        assertThat(as("", "GET", path, null).status())
                .as("silence about it publishes nothing")
                .isEqualTo(404);
        var shown = "{\"properties\": {\"visibility\": \"public\"}}";
        assertThat(patch(path, shown, "If-Match", tag(path)).status()).isEqualTo(204);
        assertThat(as("", "GET", path, null).status()).isEqualTo(200);
    }

    @Test
    void credentialsInARequestMakeNoSessionAndHideNothingFromTheirOwner() {
        rows.fab("a", 132, 34, "visibility", "'staff'");
        var items = FABS + "?source_id=" + rows.source();
        var mine = as("reader", "GET", items, null);
        assertThat(mine.json().get("numberMatched").asInt()).isEqualTo(1);
        assertThat(mine.header("Set-Cookie")).isEmpty();
        assertThat(mine.header("Cache-Control")).startsWith("private");
        assertThat(mine.response().headers().allValues("Vary").toString())
                .contains("Authorization");
        assertThat(as("", "GET", items, null).json().get("numberMatched").asInt()).isZero();
        assertThat(accounts.recorded(name("reader"))).containsExactly("login.basic");
        accounts.set(name("reader"), "enabled = false");
        assertThat(as("reader", "GET", items, null).status()).isEqualTo(401);
    }

    @Test
    void wrongCredentialsAreRefusedSlowedDownAndNeverNobodys() {
        var name = name("editor");
        var wrong = basic(name, "wrong-password-00");
        for (int i = 0; i < 5; i++) {
            var answer = as("", "GET", FABS, null, "Authorization", wrong);
            assertThat(answer.status()).isEqualTo(401);
        }
        var slowed = as("", "GET", FABS, null, "Authorization", wrong);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();
        for (var broken : new String[] {"Basic", "Basic ", "Basic !!!", "Basic OnB3"}) {
            assertThat(as("", "GET", FABS, null, "Authorization", broken).status())
                    .as(broken)
                    .isIn(200, 401);
        }
        assertThat(as("", "GET", "/api/session", null, "Authorization", wrong).status())
                .as("not for the page")
                .isEqualTo(200);
    }

    /** A browser never shows its own box; a program is asked as the RFC wants. */
    @Test
    void onlyProgramsAreAskedForCredentials() {
        var body = fab(132, 34, "");
        assertThat(as("", "POST", FABS, body, "Content-Type", GEOJSON).header("WWW-Authenticate"))
                .startsWith("Basic realm");
        for (var header : new String[] {"Origin", "Sec-Fetch-Mode", "Cookie"}) {
            var asked = as("", "POST", FABS, body, "Content-Type", GEOJSON, header, "http://x");
            assertThat(asked.status()).isIn(401, 403);
            assertThat(asked.header("WWW-Authenticate")).as(header).isEmpty();
        }
        var page = new Browser(port()).send("POST", "/api/imports", "{}");
        assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aSessionStillNeedsItsTokenAlsoBesideForeignCredentials() {
        var page = new Browser(port());
        page.login(name("editor"), TestAccounts.PASSWORD);
        assertThat(page.send("DELETE", created(""), null).statusCode()).isEqualTo(428);
        page.forgetToken();
        assertThat(page.send("DELETE", created(""), null).statusCode()).isEqualTo(403);
        var wrong = basic(name("editor"), "wrong-password-00");
        assertThat(page.send("DELETE", created(""), null, "Authorization", wrong).statusCode())
                .isEqualTo(401);
        var reader = basic(name("reader"), TestAccounts.PASSWORD);
        assertThat(page.send("DELETE", created(""), null, "Authorization", reader).statusCode())
                .as("the credentials count, the session does not")
                .isEqualTo(403);
    }

    @Test
    void pagesOfOtherSitesMayWriteWithTheirOwnCredentialsOnly() {
        var allowed = preflight(FABS + "/x", "PATCH", "authorization,if-match,content-type");
        assertThat(allowed.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(preflight(FABS, "PUT", "content-type").status()).isEqualTo(403);
        assertThat(preflight("/ogc/collections", "POST", "content-type").status()).isEqualTo(403);
        assertThat(
                        preflight("/api/imports", "POST", "content-type")
                                .header("Access-Control-Allow-Origin"))
                .isEmpty();
        var answer =
                as(
                        "editor",
                        "POST",
                        FABS,
                        fab(132, 34, ""),
                        "Content-Type",
                        GEOJSON,
                        "Origin",
                        CROSS);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Location");
    }

    private Answer preflight(String path, String method, String headers) {
        return as(
                "",
                "OPTIONS",
                path,
                null,
                "Origin",
                CROSS,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }
}
