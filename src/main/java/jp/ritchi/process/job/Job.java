package jp.ritchi.process.job;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param work the kind of work
 * @param asDocument whether its result is an object of outputs
 * @param done steps done
 * @param total steps in all; absent until the work has counted them
 * @param message the sentence of a failure
 */
public record Job(
        UUID id,
        String work,
        JobState state,
        boolean asDocument,
        long done,
        @Nullable Long total,
        @Nullable Text message,
        @Nullable Failure failure,
        Times times) {

    /** Why it failed, as the results must answer. */
    public record Failure(int status, String type) {}

    /**
     * @param runStarted when the present or last run began, with {@code runStartedDone} steps done
     */
    public record Times(
            Instant created,
            @Nullable Instant started,
            Instant updated,
            @Nullable Instant finished,
            @Nullable Instant expires,
            @Nullable Instant runStarted,
            long runStartedDone) {}

    /** 0 to 100; 100 only for a job that succeeded. */
    public int progress() {
        if (state == JobState.SUCCESSFUL) {
            return 100;
        }
        return total == null || total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }

    /** Steps a second of the present run; zero when it is too young to tell. */
    public double perSecond() {
        var began = times.runStarted();
        if (began == null) {
            return 0;
        }
        double seconds = Duration.between(began, times.updated()).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : (done - times.runStartedDone()) / seconds;
    }

    /** Absent where nothing can be said. */
    public @Nullable Long secondsLeft() {
        double rate = perSecond();
        if (state != JobState.RUNNING || total == null || rate <= 0) {
            return null;
        }
        return (long) Math.ceil((total - done) / rate);
    }

    /** From its start to its end or the last sign of life. */
    public Duration duration() {
        var from = times.started();
        var to = times.finished();
        return from == null
                ? Duration.ZERO
                : Duration.between(from, to == null ? times.updated() : to);
    }
}
