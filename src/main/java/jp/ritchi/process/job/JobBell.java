package jp.ritchi.process.job;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Lets the queue and the workers of one service reach each other at once; without it they would
 * meet at the next look into the store.
 */
@Component
class JobBell {
    private final Semaphore rings = new Semaphore(0);
    private final Map<UUID, JobExecution> running = new ConcurrentHashMap<>();

    /** There is work. */
    void ring() {
        rings.release();
    }

    /** Waits for a ring. */
    void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }

    void began(JobExecution execution) {
        running.put(execution.id(), execution);
    }

    void ended(JobExecution execution) {
        running.remove(execution.id(), execution);
    }

    Collection<JobExecution> running() {
        return List.copyOf(running.values());
    }

    /** Tells a run of this service to end at its next step. */
    void stop(UUID job) {
        var execution = running.get(job);
        if (execution != null) {
            execution.stop(JobStopped.Reason.LOST);
        }
    }
}
