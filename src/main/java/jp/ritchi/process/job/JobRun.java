package jp.ritchi.process.job;

import java.util.UUID;
import jp.ritchi.security.Clearance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One run of a job as the work itself sees it. */
public interface JobRun {
    UUID id();

    JsonNode inputs();

    Clearance clearance();

    /** What was kept last; absent when nothing was, and the work begins at its beginning. */
    @Nullable JsonNode position();

    /**
     * Stores a piece of the work and the position after it, both or neither. It ends the run by an
     * exception that the work lets pass when the job was dismissed, another worker has taken it
     * over, or the service stops.
     *
     * @param done how many of {@code total} steps are done after it
     * @param writes stores the piece through the default data source
     */
    void keep(JsonNode position, long done, long total, Runnable writes);
}
