package jp.ritchi.process.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.ritchi.security.Browser;
import jp.ritchi.security.Owner;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A test that has work of its own done by the running service. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ritchi.data-dir=target/test-data", "ritchi.jobs.workers=2"})
@Import(CountingProcess.class)
abstract class JobTest {
    static final String EXECUTION = "/ogc/processes/" + CountingProcess.ID + "/execution";

    @LocalServerPort private int port;
    @Autowired Environment environment;
    @Autowired JdbcClient writer;
    @Autowired CountingProcess counting;
    TestAccounts accounts;
    Browser visitor;

    @BeforeEach
    void prepare() {
        Owner.of(environment)
                .sql(
                        """
                        CREATE TABLE IF NOT EXISTS public.counted (job uuid, step integer);
                        GRANT SELECT, INSERT, DELETE ON public.counted TO ritchi_writer;
                        """)
                .update();
        accounts = new TestAccounts(environment);
        visitor = browser();
    }

    @AfterEach
    void cleanUp() {
        writer.sql("SELECT id FROM process.job WHERE work = ?")
                .param(CountingProcess.ID)
                .query(UUID.class)
                .list()
                .forEach(counting::letGo);
        writer.sql("DELETE FROM process.job WHERE work = ?").param(CountingProcess.ID).update();
        accounts.remove();
    }

    Browser browser() {
        return new Browser(port);
    }

    Browser signedIn(String name) {
        var browser = browser();
        assertThat(browser.login(name, TestAccounts.PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    static HttpResponse<String> start(Browser caller, String inputs) {
        return caller.send(
                "POST", EXECUTION, "{\"inputs\": " + inputs + "}", "Prefer", "respond-async");
    }

    /** The id of a job that must have been accepted. */
    static UUID job(HttpResponse<String> started) {
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        return UUID.fromString(Browser.json(started).get("jobID").asString());
    }

    static JsonNode status(Browser caller, UUID job) {
        return Browser.json(caller.get("/ogc/jobs/" + job));
    }

    static JsonNode awaitEnd(Browser caller, UUID job) {
        await(() -> !List.of("accepted", "running").contains(state(caller, job)));
        return status(caller, job);
    }

    static String state(Browser caller, UUID job) {
        return status(caller, job).path("status").asString();
    }

    static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(40));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not come to pass");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    List<Integer> stored(UUID job) {
        return writer.sql("SELECT step FROM public.counted WHERE job = ? ORDER BY step")
                .param(job)
                .query(Integer.class)
                .list();
    }
}
