package jp.ritchi.eligibility.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A test that asks the running service for batches over its seed parcels and some of its own. */
@ServiceTest
abstract class BatchTest {
    static final String PROGRAMME = "\"programme\": \"higashihiroshima-ic-2km\"";
    static final String DAY = "\"asOf\": \"2026-04-01\"";
    static final String MUNICIPALITY = "34212";
    private static final String EXECUTION = "/ogc/processes/parcel-eligibility-batch/execution";

    @LocalServerPort private int port;
    @Autowired Environment environment;
    @Autowired JdbcClient writer;
    TestAccounts accounts;
    Browser visitor;
    final String mark = "batch-" + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts(environment);
        visitor = browser();
        writer.sql(
                        """
                        INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,
                            licence, attribution_ja, attribution_en)
                        VALUES (?, '試験', 'Test', '試験', 'Test', 'CC0', '試験', 'Test')
                        """)
                .param(mark)
                .update();
    }

    @AfterEach
    void cleanUp() {
        writer.sql("DELETE FROM process.job WHERE work = 'parcel-eligibility-batch'").update();
        writer.sql("DELETE FROM parcel.parcel WHERE source_id = ?").param(mark).update();
        writer.sql("DELETE FROM core.source WHERE id = ?").param(mark).update();
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

    /** A square parcel of about 180 m a side at a place, in a municipality that nobody else has. */
    String parcel(String name, double lon, double lat) {
        var id = mark + "-" + name;
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id, lots,
                            municipality_code, positional_accuracy, geom)
                        VALUES (?, ?, '1', 32400, ?, 2, '99901', 'synthetic',
                            ST_MakeEnvelope(?, ?, ? + 0.002, ? + 0.0016, 6668))
                        """)
                .params(id, "筆 " + name, mark, lon, lat, lon, lat)
                .update();
        return id;
    }

    static String selection(String selection) {
        return "{" + PROGRAMME + ", " + DAY + ", \"selection\": " + selection + "}";
    }

    static HttpResponse<String> start(Browser caller, String inputs) {
        return caller.send(
                "POST", EXECUTION, "{\"inputs\": " + inputs + "}", "Prefer", "respond-async");
    }

    /** The id of a job that has been accepted and has come to an end. */
    static String done(Browser caller, String inputs) {
        var started = start(caller, inputs);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        var job = Browser.json(started).get("jobID").asString();
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            var told = Browser.json(caller.get("/ogc/jobs/" + job));
            if (told.path("status").asString().equals("successful")) {
                return job;
            }
            assertThat(told.path("status").asString())
                    .as(told.toString())
                    .isIn("accepted", "running");
            assertThat(Instant.now()).isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode summary(Browser caller, String job) {
        return Browser.json(caller.get("/ogc/jobs/" + job + "/results"));
    }

    static JsonNode sites(Browser caller, String job, String query) {
        var answer = caller.get("/ogc/jobs/" + job + "/results/sites" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    JsonNode single(String site) {
        var answer =
                visitor.send(
                        "POST",
                        "/ogc/processes/parcel-eligibility/execution",
                        "{\"inputs\": {" + PROGRAMME + ", " + DAY + ", \"site\": " + site + "}}");
        return Browser.json(answer);
    }

    /** A GeoJSON feature of a square. */
    static String square(String name, double lon, double lat) {
        return """
        {"type": "Feature", "properties": {"name": "%s"}, "geometry": {"type": "Polygon",
            "coordinates": [[[%s, %s], [%s, %s], [%s, %s], [%s, %s], [%s, %s]]]}}"""
                .formatted(
                        name,
                        lon,
                        lat,
                        lon + 0.002,
                        lat,
                        lon + 0.002,
                        lat + 0.002,
                        lon,
                        lat + 0.002,
                        lon,
                        lat);
    }
}
