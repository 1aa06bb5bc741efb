package jp.ritchi.ingest.run.step;

import org.jspecify.annotations.Nullable;

/**
 * How far a working import is.
 *
 * @param phase what is being done: {@code waiting}, {@code receiving}, {@code reading}, {@code
 *     comparing}, {@code writing}
 * @param rows how many rows the phase has behind it
 * @param done how much of the phase is behind it, 0 to 1; absent when that is not known
 * @param rowsPerSecond of late, never negative
 * @param secondsLeft of the phase; absent when nothing can be said
 */
public record Progress(
        String phase,
        long rows,
        @Nullable Double done,
        double rowsPerSecond,
        @Nullable Long secondsLeft) {
    static final String WAITING = "waiting";

    /** In the line, or behind another import of the same collection. */
    public static final Progress IN_LINE = new Progress(WAITING, 0, null, 0, null);
}
