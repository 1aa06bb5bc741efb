package jp.ritchi.ingest.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.IssueKind;
import jp.ritchi.ingest.mapping.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody sent on its way into a collection, from the upload to the undoing.
 *
 * @param files the sender's names, in the order in which the files came
 * @param sha256 of the bytes that were recognised, absent before; a commit of other bytes is
 *     refused
 * @param format absent until the file is recognised
 * @param collection absent until it is known where the rows go
 * @param special whether an importer of one kind of file takes it, which needs no settings
 * @param recognition what was found in a file of tables
 * @param problem why the last step did not come to its end
 * @param committedAt time of the committing transaction, absent before
 * @param written rows that carry the run's mark after the commit, by table
 */
public record ImportRun(
        UUID id,
        RunState state,
        List<String> files,
        @Nullable String sha256,
        long bytes,
        @Nullable String askedFormat,
        @Nullable String format,
        @Nullable String collection,
        boolean special,
        @Nullable JsonNode recognition,
        @Nullable Settings settings,
        Counts counts,
        List<IssueKind> issueKinds,
        List<ImportIssue> issues,
        long issuesTotal,
        Map<String, Object> preview,
        @Nullable RunProblem problem,
        String createdBy,
        Instant createdAt,
        @Nullable Instant committedAt,
        Map<String, Long> written) {
    /** The name to show: that of the first file. */
    public String fileName() {
        return files.get(0);
    }

    String requireFormat() {
        return java.util.Objects.requireNonNull(format, "a recognised run has a format");
    }

    String requireCollection() {
        return java.util.Objects.requireNonNull(collection, "a checked run has a collection");
    }

    String requireSha256() {
        return java.util.Objects.requireNonNull(sha256, "a recognised run has a digest");
    }
}
