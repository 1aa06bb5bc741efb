package jp.ritchi.eligibility.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme as far as its place among the others goes.
 *
 * @param to the last day; absent while it is open-ended
 * @param closedFor the later version whose start gave this one its end; absent when a person did
 */
record StoredVersion(
        String version,
        LocalDate from,
        @Nullable LocalDate to,
        int revision,
        String visibility,
        @Nullable String closedFor) {

    boolean hasTakenEffect(LocalDate today) {
        return !from.isAfter(today);
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom))
                && (otherTo == null || !otherTo.isBefore(from));
    }
}
