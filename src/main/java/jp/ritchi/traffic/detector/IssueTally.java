package jp.ritchi.traffic.detector;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;

/**
 * Reports the first issues of each kind one by one and the rest as a number, so that a file of
 * millions of bad rows neither fills the memory nor hides its other faults.
 */
final class IssueTally {
    static final int EACH = 100;

    private final ImportReport report;
    private final Map<String, Long> more = new LinkedHashMap<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    IssueTally(ImportReport report) {
        this.report = report;
    }

    /** An issue that does not keep its row out. */
    void tell(ImportIssue issue) {
        if (told.merge(issue.code(), 1, Integer::sum) <= EACH) {
            report.add(issue);
        } else {
            told.put(issue.code(), EACH);
            more.merge(issue.code(), 1L, Long::sum);
        }
    }

    /** An issue that keeps its row out. */
    void refuse(ImportIssue issue) {
        report.count(Outcome.REFUSED, 1);
        tell(issue);
    }

    /** Says how many issues of each kind were not told one by one. */
    void finish() {
        more.forEach(
                (code, count) ->
                        report.add(
                                new ImportIssue(
                                        code,
                                        Severity.WARNING,
                                        null,
                                        null,
                                        new Text(
                                                "同じ種類の指摘がほかに " + count + " 件あります。",
                                                "There are "
                                                        + count
                                                        + " more issues of this kind."))));
        more.clear();
    }
}
