package jp.ritchi.traffic.detector;

import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of a file by what they do to the stored days: a row is new where nothing is
 * stored for its step, unchanged where the same is, and else changed.
 */
final class DayComparison {
    private long added;
    private long changed;
    private long unchanged;
    private long days;

    /** Counts a day of the file as new. */
    void add(short[] steps) {
        for (short step : steps) {
            added += step == Detector.ABSENT ? 0 : 1;
        }
    }

    /**
     * Counts a day again that is stored already, filling the steps that the file leaves out.
     *
     * @return whether anything is to be written
     */
    boolean merge(short[] steps, @Nullable Short[] stored) {
        long before = changed + unchanged;
        long differing = 0;
        for (int i = 0; i < steps.length; i++) {
            var known = stored[i];
            short there = known == null ? TypeBRow.EMPTY : known;
            if (steps[i] == Detector.ABSENT) {
                steps[i] = there;
            } else if (steps[i] == there) {
                unchanged++;
            } else if (known == null) {
                differing++;
            } else {
                changed++;
                differing++;
            }
        }
        days++;
        added -= changed + unchanged - before;
        return differing > 0;
    }

    long days() {
        return days;
    }

    long rows() {
        return changed + unchanged;
    }

    void countInto(ImportReport report) {
        report.count(Outcome.NEW, added);
        report.count(Outcome.CHANGED, changed);
        report.count(Outcome.UNCHANGED, unchanged);
    }
}
