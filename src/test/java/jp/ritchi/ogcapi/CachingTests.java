package jp.ritchi.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class CachingTests extends ServedTest {
    @Autowired private Environment environment;
    private TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts = new TestAccounts(environment);
    }

    @AfterEach
    void removeAccounts() {
        accounts.remove();
    }

    @Test
    void jobsAreTheirOwnersAndKeptByNobody() {
        assertThat(get("/ogc/jobs").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/fabs",
                "/ogc/collections/fabs/schema",
                "/ogc/collections/fabs/queryables",
                "/ogc/collections/fabs/sortables",
                "/ogc/collections/fabs/items",
                "/ogc/collections/fabs/items?f=html",
                "/ogc/collections/fabs/tiles",
                "/ogc/collections/fabs/tiles/WebMercatorQuad",
                "/ogc/collections/fabs/tiles/WebMercatorQuad/0/0/0",
                "/ogc/tileMatrixSets",
                "/ogc/tileMatrixSets/WebMercatorQuad",
                "/ogc/processes",
                "/ogc/processes/parcel-eligibility",
                "/ogc/processes/parcel-eligibility?f=html",
                "/api/search?q=Fab"
            })
    void whatTheCallerHasIsNotSentAgain(String path) {
        rows.fab("a", 130, 32);
        var first = get(path);
        assertThat(first.headers().firstValue("Cache-Control"))
                .contains("public, max-age=0, must-revalidate");
        assertThat(first.headers().allValues("Vary").toString())
                .containsIgnoringCase("accept-language");
        var again = get(path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aChangeOfTheLayerAndNothingElseMakesANewTag() {
        rows.fab("a", 130, 32);
        var path = "/ogc/collections/fabs/items";
        var before = tag(path);
        rows.parcel("p", "POLYGON((130 33, 130 33.1, 130.1 33.1, 130 33))");
        assertThat(tag(path)).isEqualTo(before);
        rows.fab("b", 130, 32);
        assertThat(tag(path)).isNotEqualTo(before);
        assertThat(tag(path + "?limit=2")).isNotEqualTo(tag(path));
        assertThat(tag(path, "Accept-Language", "en")).isNotEqualTo(tag(path));
    }

    private String tag(String path, String... headers) {
        return get(path, headers).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whatASignedInCallerSeesIsPrivateAndHasTagsOfItsOwn() {
        rows.fab("a", 130, 32, "visibility", "'staff'");
        var path = "/ogc/collections/fabs/items?source_id=" + rows.source();
        var clerk = new Browser(port());
        clerk.login(accounts.create("reader"), TestAccounts.PASSWORD);
        var mine = clerk.get(path);
        assertThat(mine.body()).contains("\"numberMatched\":1");
        assertThat(mine.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        var stolen = mine.headers().firstValue("ETag").orElseThrow();
        var others = get(path, "If-None-Match", stolen);
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(new String(others.body())).contains("\"numberMatched\":0");
    }

    @Test
    void linksNeverComeFromTheRequest() {
        var body =
                text(
                        "/ogc/collections/fabs/items",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example");
        assertThat(body).contains(BASE + "/ogc").doesNotContain("evil.example");
    }

    @Test
    void aFailureBeforeTheFirstByteIsACleanProblem() {
        var response = get("/ogc/broken-early");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(new String(response.body())).startsWith("{\"detail\"");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aFailureAfterTheFirstByteCannotBeTakenForAnAnswer() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> get("/ogc/broken-late")))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }
}
