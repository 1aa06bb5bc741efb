package jp.ritchi.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hourly sums of a detector that counts by five minutes, one entry an hour of the series. An hour
 * has a number of vehicles only when all twelve of its steps were counted; else that would be too
 * low without saying so.
 *
 * @param vehicles of hours counted whole, in vehicles/h; null for all others, never zero
 * @param counted what the counted steps of the hour add up to, a lower bound; null when there are
 *     none
 * @param missingSteps steps of five minutes that were not counted, 0 to 12
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SectionHours(
        List<@Nullable Integer> vehicles,
        List<@Nullable Integer> counted,
        List<Integer> missingSteps) {
    private static final int STEPS = 12;

    /** One stored hour. */
    record Hour(
            OffsetDateTime hour,
            @Nullable Integer counted,
            int missing,
            CountSeries.Source source) {}

    static SectionHours of(List<OffsetDateTime> hours, List<Hour> stored) {
        Map<Instant, Hour> byTime = new HashMap<>();
        stored.forEach(hour -> byTime.put(hour.hour().toInstant(), hour));
        var vehicles = new ArrayList<@Nullable Integer>();
        var counted = new ArrayList<@Nullable Integer>();
        var missing = new ArrayList<Integer>();
        for (OffsetDateTime at : hours) {
            var hour = byTime.get(at.toInstant());
            int gaps = hour == null ? STEPS : hour.missing();
            counted.add(hour == null ? null : hour.counted());
            vehicles.add(hour == null || gaps > 0 ? null : hour.counted());
            missing.add(gaps);
        }
        return new SectionHours(vehicles, counted, missing);
    }
}
