package jp.ritchi.process.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the workers of this service while it takes requests. When it stops, their jobs go back into
 * the queue at the position they have kept; when it is killed, the next start finds them silent and
 * does the same.
 */
@Component
@ConditionalOnWebApplication
class JobWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final JobWorker worker;
    private final JobWatch watch;
    private final JobBell bell;
    private final JobLimits limits;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable ScheduledExecutorService clock;
    private volatile boolean running;

    JobWorkers(JobWorker worker, JobWatch watch, JobBell bell, JobLimits limits) {
        this.worker = worker;
        this.watch = watch;
        this.bell = bell;
        this.limits = limits;
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= limits.workers(); i++) {
            var thread = new Thread(this::work, "job-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        var scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "job-watch");
                            thread.setDaemon(true);
                            return thread;
                        });
        long beat = Math.min(2_000, limits.patience().toMillis() / 4);
        scheduler.scheduleWithFixedDelay(watch::beat, beat, beat, TimeUnit.MILLISECONDS);
        scheduler.scheduleWithFixedDelay(watch::sweep, 1, 10, TimeUnit.MINUTES);
        clock = scheduler;
    }

    private void work() {
        while (running) {
            try {
                if (!worker.workOnce()) {
                    bell.await(LOOK);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The queue of jobs cannot be read: {}", e.toString());
                pause();
            } catch (Error e) {
                LOG.error("A job broke off; another attempt follows when its lease has run out", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.running().forEach(execution -> execution.stop(JobStopped.Reason.SHUTDOWN));
        threads.forEach(thread -> bell.ring());
        threads.forEach(JobWorkers::join);
        threads.clear();
        if (clock != null) {
            clock.shutdownNow();
        }
    }

    /** A run ends at its next step; one that does not is found silent by the next start. */
    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
