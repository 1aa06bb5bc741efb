package jp.ritchi.eligibility.recheck;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.ritchi.process.job.JobRun;
import jp.ritchi.security.Browser;
import jp.ritchi.security.Clearance;
import jp.ritchi.security.ServiceTest;
import jp.ritchi.security.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@ServiceTest
class RecheckTests {
    private static final String PROGRAMME = "higashihiroshima-ic-2km";

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    @Autowired private JdbcClient writer;
    @Autowired private RecheckWork work;
    @Autowired private PlatformTransactionManager transactions;
    private final String mark = "recheck-" + UUID.randomUUID();
    private TestAccounts accounts;
    private Browser editor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts(environment);
        editor = new Browser(port);
        editor.login(accounts.create("editor"), PASSWORD);
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
        for (var table : new String[] {"parcel.parcel", "interchange.interchange"}) {
            writer.sql("DELETE FROM " + table + " WHERE source_id = ?").param(mark).update();
        }
        writer.sql("DELETE FROM core.source WHERE id = ?").param(mark).update();
        writer.sql("DELETE FROM process.job WHERE work = 'eligibility-recheck'").update();
        writer.sql("DELETE FROM eligibility.recheck").update();
        writer.sql("DELETE FROM eligibility.last_answer").update();
        accounts.remove();
    }

    /** A square of 3.2 ha for two companies, far from every interchange of the seed. */
    private String parcel(String name, String visibility) {
        var id = mark + "-" + name;
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id, lots,
                            visibility, positional_accuracy, geom)
                        VALUES (?, ?, '1', 32000, ?, 2, ?, 'surveyed',
                            ST_MakeEnvelope(141.5, 39.5, 141.502, 39.5017, 6668))
                        """)
                .params(id, "筆 " + name, mark, visibility)
                .update();
        return id;
    }

    private void interchangeBesideIt() {
        writer.sql(
                        """
                        INSERT INTO interchange.interchange (id, name_ja, kind, n06_type, has_exit,
                            source_id, positional_accuracy, geom)
                        SELECT ?, '試験IC', 'interchange', 1, true, ?, 'surveyed',
                            ST_SetSRID(ST_Point(141.503, 39.5), 6668)
                        """)
                .params(mark + "-ic", mark)
                .update();
    }

    /** Starts a re-check as the editor and waits for its public report. */
    private JsonNode recheck() {
        var started = editor.send("POST", "/api/rechecks", "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var end = Instant.now().plus(Duration.ofSeconds(120));
        while (!Browser.json(editor.get("/api/rechecks")).get("underWay").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            pause();
        }
        var id = Browser.json(started).get("jobs").get("public").asString();
        return report(new Browser(port), id);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode report(Browser caller, String id) {
        var answer = caller.get("/api/rechecks/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    @Test
    void aNewInterchangeChangesTheAnswersBesideItAndTheReportSaysWhy() {
        var parcel = parcel("a", "public");
        var first = recheck();
        assertThat(first.get("added").asLong()).isGreaterThan(1_000);
        assertThat(first.get("changes").isEmpty()).isTrue();

        interchangeBesideIt();
        var second = recheck();
        assertThat(second.get("changes").findValuesAsString("parcel")).containsOnly(parcel);
        assertThat(second.get("changed").get("verdict").asInt())
                .isEqualTo(second.get("changes").size());
        var change = changeOf(PROGRAMME, second);
        assertThat(change.get("before").asString()).isNotEqualTo("eligible");
        assertThat(change.get("after").asString()).isEqualTo("eligible");
        assertThat(change.get("causes").toString()).isEqualTo("[\"interchanges\"]");
        var criterion = change.get("criteria").get(0);
        assertThat(criterion.get("key").asString()).isEqualTo("within-distance-of-interchange");
        assertThat(criterion.at("/after/outcome").asString()).isEqualTo("met");
        assertThat(criterion.at("/after/measured").asDouble()).isBetween(50.0, 120.0);
        assertThat(second.at("/data/interchanges").asLong())
                .isGreaterThan(second.at("/dataBefore/interchanges").asLong());
    }

    /** The change under one programme; others may count the same data. */
    private static JsonNode changeOf(String programme, JsonNode report) {
        for (JsonNode change : report.get("changes")) {
            if (change.get("programme").asString().equals(programme)) {
                return change;
            }
        }
        throw new AssertionError("Nothing changed under " + programme + ": " + report);
    }

    @Test
    void onlyWhatWasTouchedIsComputedAgain() {
        var parcel = parcel("a", "public");
        interchangeBesideIt();
        recheck();
        var idle = recheck();
        assertThat(idle.get("evaluated").asLong()).isZero();
        assertThat(idle.get("untouched").asLong()).isGreaterThan(1_000);

        writer.sql("UPDATE parcel.parcel SET lots = 1, version = version + 1 WHERE id = ?")
                .param(parcel)
                .update();
        var touched = recheck();
        assertThat(touched.get("evaluated").asLong()).as("once a programme").isLessThan(10);
        assertThat(touched.get("changes").findValuesAsString("parcel")).containsOnly(parcel);
        var change = changeOf(PROGRAMME, touched);
        assertThat(change.get("after").asString()).isEqualTo("not-eligible");
        assertThat(change.get("causes").toString()).isEqualTo("[\"parcels\"]");
        assertThat(change.at("/criteria/0/before/measured").asInt()).isEqualTo(2);
        assertThat(change.at("/criteria/0/after/measured").asInt()).isEqualTo(1);

        writer.sql("DELETE FROM parcel.parcel WHERE id = ?").param(parcel).update();
        assertThat(recheck().get("removed").asInt()).isEqualTo(touched.get("evaluated").asInt());
    }

    @Test
    void hiddenParcelsAreReportedToStaffAlone() {
        var hidden = parcel("h", "staff");
        recheck();
        interchangeBesideIt();
        var told = recheck();
        assertThat(told.toString()).doesNotContain(hidden);
        var visitor = new Browser(port);
        var seen = Browser.json(visitor.get("/api/rechecks")).get("rechecks");
        assertThat(seen.findValuesAsString("visibility")).containsOnly("public");
        String staff = "";
        for (JsonNode report : Browser.json(editor.get("/api/rechecks")).get("rechecks")) {
            if (staff.isEmpty() && report.get("visibility").asString().equals("staff")) {
                staff = report.get("id").asString();
            }
        }
        assertThat(report(editor, staff).get("changes").findValuesAsString("parcel"))
                .contains(hidden);
        assertThat(visitor.get("/api/rechecks/" + staff).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyEditorsStartOneAndWrongQuestionsAreRefused() {
        var visitor = new Browser(port);
        visitor.session();
        assertThat(visitor.send("POST", "/api/rechecks", "").statusCode()).isEqualTo(401);
        var reader = new Browser(port);
        reader.login(accounts.create("reader"), PASSWORD);
        assertThat(reader.send("POST", "/api/rechecks", "").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/rechecks/nope").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api/rechecks/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        for (var query : new String[] {"?limit=-1", "?limit=1001", "?offset=x"}) {
            var answer = visitor.get("/api/rechecks/" + UUID.randomUUID() + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
        }
        var jobs = Browser.json(editor.send("POST", "/api/rechecks", "")).get("jobs");
        var job = jobs.get("public").asString();
        assertThat(editor.get("/ogc/jobs/" + job).statusCode()).isEqualTo(404);
        assertThat(editor.send("DELETE", "/ogc/jobs/" + job, null).statusCode()).isEqualTo(404);
        var again = editor.send("POST", "/api/rechecks", "").statusCode();
        assertThat(again).as("one at a time, or the first is done already").isIn(429, 202);
    }

    /** A run that breaks off, as by kill -9, when it has kept so many pieces. */
    private final class Run implements JobRun {
        private final UUID id = UUID.randomUUID();
        private final int pieces;
        private int kept;

        Run(int pieces) {
            this.pieces = pieces;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public JsonNode inputs() {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public Clearance clearance() {
            return Clearance.PUBLIC;
        }

        @Override
        public @Nullable JsonNode position() {
            return null;
        }

        @Override
        public void keep(JsonNode reached, long done, long total, Runnable writes) {
            if (kept++ == pieces) {
                throw new IllegalStateException("killed");
            }
            new TransactionTemplate(transactions).executeWithoutResult(status -> writes.run());
        }
    }

    @Test
    void whatABrokenReportHasFoundGoesIntoTheNext() {
        var parcel = parcel("a", "public");
        recheck();
        interchangeBesideIt();
        // Ids of this test come before those of the seed: the change is in the first piece.
        assertThatThrownBy(() -> work.run(new Run(2))).hasMessage("killed");
        var visible = Browser.json(new Browser(port).get("/api/rechecks")).get("rechecks");
        assertThat(visible.size()).as("half a report is not shown").isEqualTo(1);
        var next = recheck();
        assertThat(next.get("changes").findValuesAsString("parcel")).containsOnly(parcel);
        assertThat(changeOf(PROGRAMME, next).get("after").asString()).isEqualTo("eligible");
    }
}
