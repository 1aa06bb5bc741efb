package jp.ritchi.process.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.ritchi.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JobRoutesTests extends JobTest {
    private static final String STANDARD =
            "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";

    @Test
    void aProcessThatRunsAsAJobSaysSoAndIsAcceptedWithAnAddress() {
        var described = Browser.json(visitor.get("/ogc/processes/" + CountingProcess.ID));
        assertThat(described.get("jobControlOptions").toString())
                .isEqualTo("[\"async-execute\",\"dismiss\"]");
        var started = start(visitor, "{\"steps\": 3}");
        var job = job(started);
        assertThat(started.headers().firstValue("Location").orElseThrow())
                .endsWith("/ogc/jobs/" + job);
        assertThat(started.headers().firstValue("Preference-Applied")).contains("respond-async");
        assertThat(started.headers().firstValue("Cache-Control")).contains("no-store");
        var told = Browser.json(started);
        assertThat(told.get("type").asString()).isEqualTo("process");
        assertThat(told.get("processID").asString()).isEqualTo(CountingProcess.ID);
        assertThat(told.get("status").asString()).isIn("accepted", "running", "successful");

        var ended = awaitEnd(visitor, job);
        assertThat(ended.get("status").asString()).isEqualTo("successful");
        assertThat(ended.get("progress").asInt()).isEqualTo(100);
        assertThat(ended.get("message").asString()).isEqualTo("終わりました。");
        for (var time : new String[] {"created", "started", "updated", "finished"}) {
            assertThat(ended.path(time).asString("")).as(time).endsWith("Z");
        }
        assertThat(stored(job)).containsExactly(1, 2, 3);
        assertThat(visitor.get("/ogc/jobs/" + job + "/results").body())
                .isEqualTo("{\"counted\":3}");
        var english = visitor.get("/ogc/jobs/" + job, "Accept-Language", "en").body();
        assertThat(english).contains("\"message\":\"Done.\"");
        assertThat(visitor.get("/ogc/jobs/" + job + "?f=html").body()).contains("<h1>ジョブの状態</h1>");
    }

    @Test
    void itIsAJobWithoutThePreferenceTooAndTheResultCanBeADocument() {
        var body = "{\"inputs\": {\"steps\": 1}, \"response\": \"document\"}";
        var started = visitor.send("POST", EXECUTION, body);
        assertThat(started.headers().firstValue("Preference-Applied")).isEmpty();
        var job = job(started);
        awaitEnd(visitor, job);
        assertThat(visitor.get("/ogc/jobs/" + job + "/results").body())
                .isEqualTo("{\"counted\":{\"counted\":1}}");
    }

    @Test
    void aProcessThatAnswersAtOnceDoesSoWhateverIsPreferred() {
        var answer =
                visitor.send(
                        "POST",
                        "/ogc/processes/parcel-eligibility/execution",
                        "{\"inputs\": {}}",
                        "Prefer",
                        "respond-async");
        assertThat(answer.statusCode()).isEqualTo(400);
        var described = Browser.json(visitor.get("/ogc/processes/parcel-eligibility"));
        assertThat(described.get("jobControlOptions").toString()).isEqualTo("[\"sync-execute\"]");
        assertThat(Browser.json(visitor.get("/ogc/conformance")).toString())
                .contains("processes-1/1.0/conf/job-list", "processes-1/1.0/conf/dismiss");
    }

    @Test
    void wrongInputsAreRefusedBeforeThereIsAJob() {
        var refused = start(visitor, "{\"steps\": \"many\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Browser.json(refused).get("parameter").asString()).isEqualTo("steps");
    }

    @Test
    void resultsAreNotReadyWhileItRuns() {
        var job = job(start(visitor, "{\"steps\": 4, \"holdAt\": 3}"));
        await(() -> counting.isHeld(job));
        var told = status(visitor, job);
        assertThat(told.get("status").asString()).isEqualTo("running");
        assertThat(told.get("progress").asInt()).isEqualTo(50);
        assertThat(told.get("x-ritchi").get("done").asInt()).isEqualTo(2);
        var early = visitor.get("/ogc/jobs/" + job + "/results");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(type(early.body())).isEqualTo(STANDARD + "result-not-ready");
        counting.letGo(job);
        awaitEnd(visitor, job);
        assertThat(visitor.get("/ogc/jobs/" + job + "/results").statusCode()).isEqualTo(200);
    }

    @Test
    void dismissingARunningJobEndsItAndRemovesWhatItStored() {
        var job = job(start(visitor, "{\"steps\": 1000000, \"holdAt\": 3}"));
        await(() -> counting.isHeld(job));
        assertThat(stored(job)).containsExactly(1, 2);
        var dismissed = visitor.send("DELETE", "/ogc/jobs/" + job, null);
        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThat(Browser.json(dismissed).get("status").asString()).isEqualTo("dismissed");
        counting.letGo(job);
        for (var path : new String[] {"/ogc/jobs/" + job, "/ogc/jobs/" + job + "/results"}) {
            assertThat(visitor.get(path).statusCode()).isEqualTo(410);
        }
        assertThat(visitor.send("DELETE", "/ogc/jobs/" + job, null).statusCode()).isEqualTo(410);
        var next = job(start(visitor, "{\"steps\": 1}"));
        awaitEnd(visitor, next);
        assertThat(stored(job)).isEmpty();
    }

    @Test
    void dismissingAFinishedJobRemovesItsResults() {
        var job = job(start(visitor, "{\"steps\": 2}"));
        awaitEnd(visitor, job);
        assertThat(visitor.send("DELETE", "/ogc/jobs/" + job, null).statusCode()).isEqualTo(200);
        assertThat(stored(job)).isEmpty();
        assertThat(visitor.get("/ogc/jobs/" + job).statusCode()).isEqualTo(410);
    }

    @Test
    void aJobThatCannotBeDoneFailsWithASentenceAndKeepsNothing() {
        var job = job(start(visitor, "{\"steps\": 4, \"refuseAt\": 3}"));
        var ended = awaitEnd(visitor, job);
        assertThat(ended.get("status").asString()).isEqualTo("failed");
        assertThat(ended.get("message").asString()).isEqualTo("その数は数えられません。");
        assertThat(stored(job)).isEmpty();
        var results = visitor.get("/ogc/jobs/" + job + "/results");
        assertThat(results.statusCode()).isEqualTo(400);
        assertThat(type(results.body())).isEqualTo("/problems/bad-parameter");
    }

    @Test
    void aBugFailsTheJobWithANumberForTheAdministrator() {
        var job = job(start(visitor, "{\"steps\": 4, \"breakAt\": 2}"));
        var ended = awaitEnd(visitor, job);
        assertThat(ended.get("status").asString()).isEqualTo("failed");
        assertThat(ended.get("message").asString()).contains("番号").doesNotContain("on purpose");
        assertThat(visitor.get("/ogc/jobs/" + job + "/results").statusCode()).isEqualTo(500);
        assertThat(stored(job)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=lost",
                "?datetime=yesterday",
                "?datetime=2026-01-01T00:00:00Z/../x",
                "?minDuration=-1",
                "?limit=0",
                "?owner=admin"
            })
    void whatDoesNotNarrowTheListIsRefused(String query) {
        assertThat(visitor.get("/ogc/jobs" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void aListCanBeNarrowedAndPaged() {
        var caller = signedIn(accounts.create("reader"));
        var first = job(start(caller, "{\"steps\": 1}"));
        var second = job(start(caller, "{\"steps\": 1}"));
        awaitEnd(caller, first);
        awaitEnd(caller, second);
        assertThat(listed(caller, "")).containsExactly(second.toString(), first.toString());
        assertThat(listed(caller, "?status=successful&processID=" + CountingProcess.ID)).hasSize(2);
        assertThat(listed(caller, "?status=failed,running")).isEmpty();
        assertThat(listed(caller, "?processID=other")).isEmpty();
        assertThat(listed(caller, "?type=process&datetime=2020-01-01T00:00:00Z/..")).hasSize(2);
        assertThat(listed(caller, "?datetime=../2020-01-01T00:00:00Z")).isEmpty();
        assertThat(listed(caller, "?minDuration=3600")).isEmpty();
        assertThat(listed(caller, "?maxDuration=3600")).hasSize(2);
        var page = Browser.json(caller.get("/ogc/jobs?limit=1"));
        assertThat(page.get("jobs").size()).isEqualTo(1);
        assertThat(page.get("links").findValuesAsString("rel")).contains("next");
        assertThat(listed(caller, "?limit=1&offset=1")).containsExactly(first.toString());
        assertThat(caller.send("DELETE", "/ogc/jobs/" + first, null).statusCode()).isEqualTo(200);
        assertThat(listed(caller, "")).containsExactly(second.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "00000000-0000-0000-0000-000000000000", "%00", "1;drop"})
    void whatIsNotAJobIsNotFound(String id) {
        for (var end : new String[] {"", "/results"}) {
            var answer = visitor.get("/ogc/jobs/" + id + end);
            assertThat(answer.statusCode()).isIn(400, 404);
        }
        assertThat(visitor.send("DELETE", "/ogc/jobs/" + UUID.randomUUID(), null).statusCode())
                .isEqualTo(404);
    }

    private static java.util.List<String> listed(Browser caller, String query) {
        JsonNode jobs = Browser.json(caller.get("/ogc/jobs" + query)).get("jobs");
        return jobs.findValuesAsString("jobID");
    }

    private static String type(String problem) {
        return problem.replaceFirst(".*\"type\":\"([^\"]*)\".*", "$1");
    }
}
