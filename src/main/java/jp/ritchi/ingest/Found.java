package jp.ritchi.ingest;

import java.util.List;

/**
 * What reading a file has brought to light, so that a commit that does not read it again can still
 * tell it.
 *
 * @param issues as many as a report keeps
 * @param kinds all of them, counted by kind
 * @param refused rows of the file that cannot be taken
 * @param repaired rows whose geometry was repaired
 */
public record Found(List<ImportIssue> issues, List<IssueKind> kinds, long refused, long repaired) {
    public Found {
        issues = List.copyOf(issues);
        kinds = List.copyOf(kinds);
    }
}
