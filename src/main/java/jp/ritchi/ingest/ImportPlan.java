package jp.ritchi.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one file, ready to be compared with what is stored and to be written. */
public interface ImportPlan {
    /**
     * Compares every row with the store, counting outcomes and reporting conflicts; with a stamp it
     * writes them too. Runs in one transaction of the caller, which throws it away in a dry run.
     *
     * @param stamp absent in a dry run
     * @return how many rows carry the stamp now, by table
     */
    Map<String, Long> apply(ImportReport report, @Nullable RunStamp stamp);
}
