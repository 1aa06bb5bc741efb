package jp.ritchi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.RitchiApplication;
import jp.ritchi.security.Browser;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Feature under test: while the database is away every question about data is answered with 503 and
 * when to try again, the page itself stays, and nothing has to be restarted afterwards.
 */
@SpringBootTest(
        classes = RitchiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ritchi.policy-datasource.connection-timeout=1000",
            "ritchi.policy-datasource.validation-timeout=500",
            "ritchi.policy-datasource.data-source-properties.socketTimeout=1",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@DirtiesContext
class A05_StoreDownTests {
    private static final String STORE =
            System.getenv()
                    .getOrDefault("RITCHI_DB_URL", "jdbc:postgresql://127.0.0.1:5432/ritchi");
    private static final StoreProxy NETWORK = new StoreProxy(STORE);
    private static final String EXECUTION = "/ogc/processes/parcel-eligibility/execution";
    private static final String CHECK =
            "{\"inputs\": {\"programme\": \"higashihiroshima-ic-2km\", \"asOf\": \"2026-04-01\","
                    + " \"site\": {\"type\":\"Polygon\",\"coordinates\":[[[132.73,34.44],"
                    + "[132.732,34.44],[132.732,34.442],[132.73,34.442],[132.73,34.44]]]}}}";
    private static final List<String> STORELESS =
            List.of(
                    "/",
                    "/js/main.js",
                    "/webjars/leaflet/1.9.4/dist/leaflet.css",
                    "/api/health",
                    "/api/session",
                    "/ogc",
                    "/ogc/api",
                    "/ogc/conformance",
                    "/ogc/processes",
                    "/ogc/collections/fabs/schema");

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    private List<String> data;
    private TestAccounts accounts;

    @DynamicPropertySource
    static void throughTheProxy(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", NETWORK::jdbcUrl);
    }

    @BeforeEach
    void findQuestions() {
        var owner = new JdbcTemplate(direct("ritchi_owner", "RITCHI_DB_OWNER_PASSWORD"));
        var station = owner.queryForObject("SELECT min(id) FROM traffic.station", String.class);
        var point =
                owner.queryForObject(
                        "SELECT min(id) FROM groundwater.monitoring_point", String.class);
        data =
                List.of(
                        "/ogc/collections",
                        "/ogc/collections/fabs",
                        "/ogc/collections/fabs/items",
                        "/ogc/collections/fabs/items?f=html",
                        "/ogc/collections/fabs/tiles/WebMercatorQuad/5/12/28",
                        "/api/search?q=IC",
                        "/api/programmes",
                        "/api/traffic-stations/" + station + "/counts",
                        "/api/monitoring-points/" + point + "/samples");
        accounts = new TestAccounts(environment);
    }

    @AfterEach
    void mend() {
        NETWORK.mend();
        settle();
        accounts.remove();
    }

    @Test
    void whileTheDatabaseIsGoneDataIsUnavailableAndThePageStays() {
        settle();
        var browser = new Browser(port);
        browser.login(accounts.create("reader"), TestAccounts.PASSWORD);
        NETWORK.cut();
        isUnavailable();
        var signedIn = browser.get("/ogc/collections/fabs/items");
        assertThat(signedIn.statusCode()).isEqualTo(503);
        assertThat(signedIn.headers().firstValue("Retry-After")).isPresent();
        NETWORK.mend();
        settle();
        assertThat(browser.get("/ogc/collections/fabs/items").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatFallsSilentIsGivenUp() {
        settle();
        NETWORK.silence();
        isUnavailable();
    }

    /** What an administrator's restart of the database does to the connections in use. */
    @Test
    void connectionsThatAreEndedCostAtMostOneAnswer() {
        settle();
        var reader = new JdbcTemplate(direct("ritchi_reader", "RITCHI_DB_READER_PASSWORD"));
        for (int i = 0; i < 5; i++) {
            var ended =
                    reader.queryForList(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
                                    + " current_user AND datname = current_database()"
                                    + " AND pid <> pg_backend_pid()",
                            Boolean.class);
            assertThat(ended).contains(true);
            for (var entry : answers().entrySet()) {
                if (entry.getValue().status() != 200) {
                    isRetryable(entry.getKey(), entry.getValue());
                }
            }
            settle();
        }
    }

    private void isUnavailable() {
        awaitDoubt();
        answers().forEach(A05_StoreDownTests::isRetryable);
        for (var path : STORELESS) {
            assertThat(Told.get(port, path).status()).as(path).isEqualTo(200);
        }
        assertThat(Told.get(port, "/ogc/collections/fabs/items?limit=x").status()).isEqualTo(400);
        assertThat(Told.get(port, "/ogc/collections/none").status()).isEqualTo(404);
    }

    /** What was read within the last second may be told without asking again. */
    private static void awaitDoubt() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void isRetryable(String question, Told told) {
        assertThat(told.status()).as(question + told.body()).isEqualTo(503);
        assertThat(told.headers().get("Retry-After")).as(question).isNotNull();
        assertThat(told.headers().get("Content-Type").get(0))
                .startsWith("application/problem+json");
        assertThat(told.headers().get("ETag")).as(question).isNull();
        assertThat(told.body()).doesNotContainIgnoringCase("exception").doesNotContain("jdbc");
    }

    /** Asks until everything is answered again; how long that takes is the pool's business. */
    private void settle() {
        var failed = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            failed.clear();
            answers()
                    .forEach(
                            (question, told) -> {
                                if (told.status() != 200) {
                                    failed.add(question + " " + told.body());
                                }
                            });
            if (failed.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("Still unanswered: " + failed);
    }

    private Map<String, Told> answers() {
        var answers = new LinkedHashMap<String, Told>();
        data.forEach(path -> answers.put(path, Told.get(port, path)));
        answers.put(EXECUTION, Told.post(port, EXECUTION, CHECK));
        return answers;
    }

    private static DriverManagerDataSource direct(String role, String password) {
        return new DriverManagerDataSource(STORE, role, System.getenv().getOrDefault(password, ""));
    }
}
