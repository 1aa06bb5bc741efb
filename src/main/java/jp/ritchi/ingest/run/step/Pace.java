package jp.ritchi.ingest.run.step;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what one thread tells of its work into what another one shows: rates are those of the last
 * few seconds, smoothed, and begin anew with each phase. It measures whenever it is looked at.
 */
final class Pace {
    /** What happened longer ago than this hardly counts. */
    private static final double MEMORY_SECONDS = 5;

    /** Before this, and beyond that, a time left would be a guess. */
    private static final double YOUNG_SECONDS = 2;

    private static final double ENDLESS_SECONDS = 7 * 24 * 3600;
    private static final double NANOS = 1e9;

    private final LongSupplier clock;
    private String phase = Progress.WAITING;
    private long rows;
    private double done = -1;

    private String measuredPhase = "";
    private long phaseBegan;
    private long measuredAt;
    private long measuredRows;
    private double measuredDone;
    private double rowsPerSecond;
    private double donePerSecond;

    /**
     * @param clock nanoseconds that only move forward
     */
    Pace(LongSupplier clock) {
        this.clock = clock;
    }

    synchronized void at(String newPhase, long newRows, double newDone) {
        phase = newPhase;
        rows = newRows;
        done = Double.isFinite(newDone) ? Math.min(newDone, 1) : -1;
    }

    synchronized Progress look() {
        long now = clock.getAsLong();
        if (!phase.equals(measuredPhase)) {
            measuredPhase = phase;
            phaseBegan = now;
            rowsPerSecond = 0;
            donePerSecond = 0;
        } else if (now > measuredAt) {
            measure((now - measuredAt) / NANOS, (now - phaseBegan) / NANOS);
        }
        measuredAt = now;
        measuredRows = rows;
        measuredDone = done;
        return new Progress(
                phase, rows, done < 0 ? null : done, rowsPerSecond, secondsLeft(now - phaseBegan));
    }

    private void measure(double seconds, double age) {
        // In a young phase everything counts alike, later the last seconds count most.
        double weight = Math.max(seconds / age, 1 - Math.exp(-seconds / MEMORY_SECONDS));
        double latestRows = Math.max(0, rows - measuredRows) / seconds;
        rowsPerSecond += weight * (latestRows - rowsPerSecond);
        double latestDone =
                done < 0 || measuredDone < 0 ? 0 : Math.max(0, done - measuredDone) / seconds;
        donePerSecond += weight * (latestDone - donePerSecond);
    }

    private @Nullable Long secondsLeft(long age) {
        if (done < 0 || donePerSecond <= 0 || age < YOUNG_SECONDS * NANOS) {
            return null;
        }
        double left = (1 - done) / donePerSecond;
        return left > ENDLESS_SECONDS ? null : (long) Math.ceil(left);
    }
}
