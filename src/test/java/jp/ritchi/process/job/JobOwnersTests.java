package jp.ritchi.process.job;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.security.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobOwnersTests extends JobTest {
    private static final String HELD = "{\"steps\": 3, \"holdAt\": 2}";

    @Autowired private JobWatch watch;

    @Test
    void aJobOfAnAccountIsItsOwnAlone() {
        var owner = signedIn(accounts.create("reader"));
        var other = signedIn(accounts.create("administrator"));
        var job = job(start(owner, "{\"steps\": 1}"));
        awaitEnd(owner, job);
        for (var stranger : new Browser[] {visitor, other}) {
            for (var path : new String[] {"/ogc/jobs/" + job, "/ogc/jobs/" + job + "/results"}) {
                assertThat(stranger.get(path).statusCode()).isEqualTo(404);
            }
            assertThat(stranger.send("DELETE", "/ogc/jobs/" + job, null).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get("/ogc/jobs").body()).doesNotContain(job.toString());
        }
        assertThat(owner.get("/ogc/jobs").body()).contains(job.toString());
    }

    @Test
    void aJobOfThePublicIsReachedByItsIdAndListedNowhere() {
        var job = job(start(visitor, "{\"steps\": 1}"));
        awaitEnd(visitor, job);
        assertThat(browser().get("/ogc/jobs/" + job).statusCode()).isEqualTo(200);
        assertThat(Browser.json(visitor.get("/ogc/jobs")).get("jobs").size()).isZero();
        var account = signedIn(accounts.create("administrator"));
        assertThat(account.get("/ogc/jobs").body()).doesNotContain(job.toString());
    }

    @Test
    void everybodyHasAShareOfTheQueue() {
        var first = job(start(visitor, HELD));
        var second = job(start(visitor, HELD));
        var third = start(visitor, HELD);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(third.body()).contains("/problems/too-many-jobs-of-caller");
        var account = signedIn(accounts.create("reader"));
        var own = job(start(account, "{\"steps\": 1}"));
        assertThat(visitor.send("DELETE", "/ogc/jobs/" + second, null).statusCode()).isEqualTo(200);
        var fourth = job(start(visitor, "{\"steps\": 1}"));
        counting.letGo(first);
        counting.letGo(second);
        awaitEnd(account, own);
        awaitEnd(visitor, fourth);
        assertThat(awaitEnd(visitor, first).get("status").asString()).isEqualTo("successful");
        assertThat(
                        writer.sql("SELECT count(*) FROM process.job WHERE quota_key IS NOT NULL")
                                .query(Integer.class)
                                .single())
                .as("addresses are forgotten")
                .isZero();
    }

    @Test
    void anAccountThatLosesItsClearanceLosesItsRunningJob() {
        var name = accounts.create("reader");
        var owner = signedIn(name);
        var job = job(start(owner, HELD));
        await(() -> counting.isHeld(job));
        accounts.set(name, "enabled = false");
        watch.beat();
        counting.letGo(job);
        await(
                () ->
                        writer.sql("SELECT state FROM process.job WHERE id = ?")
                                .param(job)
                                .query(String.class)
                                .single()
                                .equals("failed"));
        assertThat(
                        writer.sql("SELECT failure_type FROM process.job WHERE id = ?")
                                .param(job)
                                .query(String.class)
                                .single())
                .isEqualTo("clearance-revoked");
        assertThat(stored(job)).isEmpty();
    }

    @Test
    void aJobIsHiddenFromItsOwnerWhoseClearanceWasLowered() {
        var name = accounts.create("environment");
        var job = job(start(signedIn(name), "{\"steps\": 1}"));
        awaitEnd(signedIn(name), job);
        accounts.set(name, "role = 'reader', stamp = stamp + 1");
        assertThat(signedIn(name).get("/ogc/jobs/" + job).statusCode()).isEqualTo(404);
        assertThat(signedIn(name).get("/ogc/jobs/" + job + "/results").statusCode()).isEqualTo(404);
    }

    @Test
    void aJobAndItsResultsGoWhenTheirTimeIsOver() {
        var job = job(start(visitor, "{\"steps\": 2}"));
        awaitEnd(visitor, job);
        watch.sweep();
        assertThat(visitor.get("/ogc/jobs/" + job).statusCode()).isEqualTo(200);
        writer.sql("UPDATE process.job SET expires_at = now() - interval '1 s' WHERE id = ?")
                .param(job)
                .update();
        watch.sweep();
        assertThat(visitor.get("/ogc/jobs/" + job).statusCode()).isEqualTo(404);
        assertThat(stored(job)).isEmpty();
    }
}
