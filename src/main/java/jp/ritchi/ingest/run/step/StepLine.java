package jp.ritchi.ingest.run.step;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.ritchi.ingest.run.upload.ImportLimits;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The line in which the steps of this process wait for one of a few workers. What is stopped while
 * it waits ends at once, however long the line is.
 */
@Component
public class StepLine {
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Map<UUID, Entry> steps = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final ImportLimits limits;
    private volatile boolean closed;

    private record Entry(Step step, FutureTask<?> work) {}

    StepLine(ImportLimits limits) {
        this.limits = limits;
        workers =
                new ThreadPoolExecutor(
                        limits.atOnce(),
                        limits.atOnce(),
                        1,
                        TimeUnit.MINUTES,
                        new LinkedBlockingQueue<>(),
                        work -> {
                            var thread = new Thread(work, "import");
                            thread.setDaemon(true);
                            return thread;
                        });
        workers.allowCoreThreadTimeOut(true);
    }

    /** Says 503 while the line is too long to join. */
    public void requireRoom() {
        if (closed || steps.size() >= limits.atOnce() + limits.inLine()) {
            throw new RequestProblem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "import-busy",
                    new Text(
                            "ほかの取込みで混み合っています。しばらくしてからやり直してください。",
                            "Other imports are running. Try again in a moment."),
                    null);
        }
    }

    /**
     * Puts a step at the end of the line.
     *
     * @param work ends normally when the step was stopped, too; whoever waits for the step waits
     *     for the end of this
     */
    public void join(Step step, Runnable work) {
        var task =
                new FutureTask<>(
                        () -> {
                            try {
                                work.run();
                            } finally {
                                steps.remove(step.run());
                                step.end();
                            }
                        },
                        null);
        steps.put(step.run(), new Entry(step, task));
        workers.execute(task);
    }

    /** Stops a step of this process; it ends soon. */
    public void stop(UUID run, Step.Stop why) {
        var entry = steps.get(run);
        if (entry == null) {
            return;
        }
        entry.step.stop(why);
        if (workers.remove(entry.work)) {
            entry.work.run();
        }
    }

    /** Waits for the end of a run's step; true at once when this process has none. */
    public boolean await(UUID run, Duration longest) {
        return Optional.ofNullable(steps.get(run)).map(e -> e.step.await(longest)).orElse(true);
    }

    /** Waiting and working steps. */
    Collection<Step> steps() {
        return steps.values().stream().map(Entry::step).toList();
    }

    /** Takes steps, also after a {@link #close}. */
    void open() {
        closed = false;
    }

    /** Stops everything and takes nothing more. */
    void close() {
        closed = true;
        var left = List.copyOf(steps.values());
        left.forEach(entry -> stop(entry.step.run(), Step.Stop.SHUTDOWN));
        left.forEach(entry -> entry.step.await(LAST_WORDS));
    }
}
