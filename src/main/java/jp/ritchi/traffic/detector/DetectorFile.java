package jp.ritchi.traffic.detector;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.ingest.format.FileRefused;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one file, gathered by detector and day. A day takes about 600 bytes, so that a
 * month of all detectors of the country stays below 400 MB; more is refused.
 */
final class DetectorFile {
    static final int MAX_DAYS = 600_000;

    private final int maxDays;
    private final Map<Long, Detector> detectors = new HashMap<>();
    private int days;
    private @Nullable Detector last;

    /** What became of one row. */
    enum Put {
        TAKEN,
        /** The same count for the same step was there already. */
        REPEATED,
        /** Another count for the same step was there already, and stays. */
        CONTRADICTED
    }

    DetectorFile(int maxDays) {
        this.maxDays = maxDays;
    }

    /** The detector of a row, made when it is new. */
    Detector detector(TypeBRow row) {
        var known = last;
        if (known == null || known.source != row.source() || known.point != row.point()) {
            long key = (long) row.source() << 32 | row.point();
            known = detectors.computeIfAbsent(key, k -> new Detector(row.source(), row.point()));
            last = known;
        }
        return known;
    }

    Put put(Detector detector, TypeBRow row) {
        if (!detector.hasDay(row.epochDay()) && ++days > maxDays) {
            throw new FileRefused(
                    "too-many-detector-days",
                    "計測地点×日数が多すぎます（" + maxDays + " まで）。1 か月ごと、または地域ごとに分けて送ってください。",
                    "More than "
                            + maxDays
                            + " days of detectors. Send the file by month or by region.");
        }
        var steps = detector.day(row.epochDay());
        short before = steps[row.step()];
        if (before == Detector.ABSENT) {
            steps[row.step()] = row.volume();
            return Put.TAKEN;
        }
        return before == row.volume() ? Put.REPEATED : Put.CONTRADICTED;
    }

    Collection<Detector> detectors() {
        return detectors.values();
    }

    boolean isEmpty() {
        return days == 0;
    }
}
