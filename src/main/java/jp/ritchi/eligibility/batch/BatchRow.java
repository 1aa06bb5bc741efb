package jp.ritchi.eligibility.batch;

import java.util.List;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Site;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * One site of a batch with its answer, or with the reason why it cannot be a site.
 *
 * @param number from 1, in the order of the work
 */
record BatchRow(
        int number,
        String siteId,
        String name,
        @Nullable Parcel parcel,
        @Nullable Site site,
        @Nullable EligibilityAnswer answer,
        @Nullable RequestProblem problem) {

    /** A finding as it is stored: all that is shown in tables and files, without geometry. */
    List<BatchFinding> findings() {
        return answer == null ? List.of() : answer.findings().stream().map(BatchRow::of).toList();
    }

    private static BatchFinding of(Finding finding) {
        var flip = finding.flip();
        var requirement = finding.requirement();
        return new BatchFinding(
                requirement == null ? finding.criterion() : requirement,
                finding.criterion(),
                finding.title(),
                finding.outcome(),
                finding.measured(),
                finding.threshold(),
                finding.margin(),
                finding.unit(),
                finding.reason(),
                flip == null ? null : flip.sentence());
    }
}
