package jp.ritchi.ingest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.IssueKind;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.run.step.Progress;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A run as the web page sees it; the list leaves out issues, preview and what was recognised. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunAnswer(
        UUID id,
        String state,
        String fileName,
        List<String> files,
        long bytes,
        @Nullable String format,
        @Nullable String collection,
        boolean special,
        String createdBy,
        Instant createdAt,
        @Nullable Instant committedAt,
        @Nullable Progress progress,
        @Nullable JsonNode recognition,
        @Nullable Settings settings,
        Counts counts,
        List<Kind> issueKinds,
        @Nullable List<Issue> issues,
        long issuesTotal,
        @Nullable Map<String, Object> preview,
        @Nullable RunProblem problem) {
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

    /** How often a kind of issue was found. */
    record Kind(String code, String severity, long count) {
        static Kind of(IssueKind kind) {
            return new Kind(kind.code(), kind.severity().id(), kind.count());
        }
    }

    static RunAnswer whole(ImportRun run, @Nullable Progress progress) {
        return of(run, progress, run.issues().stream().map(Issue::of).toList(), run.preview());
    }

    static RunAnswer summary(ImportRun run, @Nullable Progress progress) {
        return of(run, progress, null, null);
    }

    private static RunAnswer of(
            ImportRun run,
            @Nullable Progress progress,
            @Nullable List<Issue> issues,
            @Nullable Map<String, Object> preview) {
        return new RunAnswer(
                run.id(),
                run.state().id(),
                run.fileName(),
                run.files(),
                run.bytes(),
                run.format(),
                run.collection(),
                run.special(),
                run.createdBy(),
                run.createdAt(),
                run.committedAt(),
                progress,
                run.recognition(),
                run.settings(),
                run.counts(),
                run.issueKinds().stream().map(Kind::of).toList(),
                issues,
                run.issuesTotal(),
                preview,
                run.problem());
    }
}
