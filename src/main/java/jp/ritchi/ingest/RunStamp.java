package jp.ritchi.ingest;

import java.time.Instant;
import java.util.UUID;

/**
 * Marks every row that a commit writes.
 *
 * @param at the time of the database transaction, which its history rows carry too
 * @param actor who committed; {@link #changedBy} is what rows say
 */
public record RunStamp(UUID run, Instant at, String actor) {
    private static final String PREFIX = "import:";

    public String changedBy() {
        return PREFIX + actor;
    }

    /** Whether a person has worked on a row since a seed or an import wrote it. */
    static boolean isPersonsWork(String changedBy) {
        return !"seed".equals(changedBy) && !changedBy.startsWith(PREFIX);
    }
}
