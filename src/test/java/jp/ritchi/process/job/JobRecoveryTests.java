package jp.ritchi.process.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobRecoveryTests extends JobTest {
    private static final String HELD = "{\"steps\": 6, \"holdAt\": 4}";

    @Autowired private JobWorkers workers;

    @Test
    void aJobWhoseWorkerFellSilentIsContinuedByAnotherWithoutDoingAnythingTwice() {
        var job = job(start(visitor, HELD));
        await(() -> counting.isHeld(job));
        assertThat(stored(job)).containsExactly(1, 2, 3);
        // The worker is as good as dead: its lease runs out while it hangs between two steps.
        await(
                () -> {
                    writer.sql(
                                    """
                                    UPDATE process.job SET heartbeat_at = now() - interval '1 hour'
                                    WHERE id = ? AND attempts = 1
                                    """)
                            .param(job)
                            .update();
                    return counting.runs(job) == 2;
                });
        assertThat(awaitEnd(visitor, job).get("status").asString()).isEqualTo("successful");
        // And if it wakes up after all, it can neither store a step nor end the job again.
        counting.letGo(job);
        var next = job(start(visitor, "{\"steps\": 1}"));
        awaitEnd(visitor, next);
        assertThat(stored(job)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(counting.runs(job)).isEqualTo(2);
    }

    @Test
    void aServiceThatStopsPutsItsJobsBackAndAnotherStartGoesOn() {
        var job = job(start(visitor, HELD));
        await(() -> counting.isHeld(job));
        var stopping = new Thread(workers::stop);
        stopping.start();
        await(() -> !workers.isRunning());
        await(() -> letGoAndSee(job).equals("accepted"));
        assertThat(stored(job)).as("not a step more or less").startsWith(1, 2, 3);
        int before = stored(job).size();
        workers.start();
        assertThat(awaitEnd(visitor, job).get("status").asString()).isEqualTo("successful");
        assertThat(before).isLessThan(6);
        assertThat(stored(job)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private String letGoAndSee(java.util.UUID job) {
        counting.letGo(job);
        return state(visitor, job);
    }

    @Test
    void aJobThatKeepsKillingItsWorkerIsGivenUp() {
        var job = job(start(visitor, HELD));
        await(() -> counting.isHeld(job));
        await(
                () -> {
                    writer.sql(
                                    """
                                    UPDATE process.job SET attempts = 99,
                                        heartbeat_at = now() - interval '1 hour'
                                    WHERE id = ? AND state = 'running'
                                    """)
                            .param(job)
                            .update();
                    return state(visitor, job).equals("failed");
                });
        counting.letGo(job);
        assertThat(status(visitor, job).get("message").asString()).contains("先へ進まない");
        assertThat(stored(job)).isEmpty();
    }
}
