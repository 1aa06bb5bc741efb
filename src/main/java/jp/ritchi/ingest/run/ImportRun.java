package jp.ritchi.ingest.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into a collection, from the dry run to the undoing.
 *
 * @param sha256 of the bytes that were checked; a commit of other bytes is refused
 * @param committedAt time of the committing transaction, absent before
 * @param written rows that carry the run's mark after the commit, by table
 */
public record ImportRun(
        UUID id,
        String format,
        String collection,
        String fileName,
        String sha256,
        long bytes,
        RunState state,
        Counts counts,
        List<ImportIssue> issues,
        long issuesTotal,
        Map<String, Object> preview,
        String createdBy,
        Instant createdAt,
        @Nullable Instant committedAt,
        Map<String, Long> written) {}
