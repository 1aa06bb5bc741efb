package jp.ritchi.ingest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** A run as the web page sees it; the list leaves out issues and preview. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunAnswer(
        UUID id,
        String format,
        String collection,
        String fileName,
        String state,
        Counts counts,
        @Nullable List<Issue> issues,
        long issuesTotal,
        @Nullable Map<String, Object> preview,
        String createdBy,
        Instant createdAt,
        @Nullable Instant committedAt) {

    /** An issue with every member present, null where there is nothing. */
    record Issue(
            String code,
            String severity,
            @Nullable Integer row,
            @Nullable String place,
            Text message) {
        static Issue of(ImportIssue issue) {
            return new Issue(
                    issue.code(),
                    issue.severity().id(),
                    issue.row(),
                    issue.place(),
                    issue.message());
        }
    }

    static RunAnswer whole(ImportRun run) {
        return of(run, run.issues().stream().map(Issue::of).toList(), run.preview());
    }

    static RunAnswer summary(ImportRun run) {
        return of(run, null, null);
    }

    private static RunAnswer of(
            ImportRun run, @Nullable List<Issue> issues, @Nullable Map<String, Object> preview) {
        return new RunAnswer(
                run.id(),
                run.format(),
                run.collection(),
                run.fileName(),
                run.state().id(),
                run.counts(),
                issues,
                run.issuesTotal(),
                preview,
                run.createdBy(),
                run.createdAt(),
                run.committedAt());
    }
}
