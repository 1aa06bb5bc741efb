package jp.ritchi.traffic.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a detector by five minutes over whole days in Japan, with every day of the span
 * present. What was not counted is null, never zero.
 *
 * @param minutes length of a step
 * @param about what these counts cannot tell
 */
record DetectorSeries(
        String station,
        LocalDate from,
        LocalDate to,
        Text unit,
        int minutes,
        Text about,
        List<Source> sources,
        List<Day> days) {
    private static final int STEPS_AN_HOUR = 12;

    /** Where counts come from. */
    record Source(String id, Text title) {}

    /** A stored day. */
    record Stored(LocalDate day, Short[] volumes, Source source) {}

    /**
     * One day.
     *
     * @param volumes 288 counts of five minutes from midnight, in vehicles
     * @param hours 24 sums of the steps that were counted, a lower bound where some are missing;
     *     null where none was
     * @param missingSteps how many of the twelve steps of each hour were not counted
     * @param missing how many of the day's 288
     */
    record Day(
            LocalDate day,
            List<@Nullable Short> volumes,
            List<@Nullable Integer> hours,
            List<Integer> missingSteps,
            int missing) {
        static Day of(LocalDate day, @Nullable Short[] volumes) {
            var hours = new ArrayList<@Nullable Integer>();
            var gaps = new ArrayList<Integer>();
            int missing = 0;
            for (int from = 0; from < volumes.length; from += STEPS_AN_HOUR) {
                int sum = 0;
                int counted = 0;
                for (int i = from; i < from + STEPS_AN_HOUR; i++) {
                    var volume = volumes[i];
                    sum += volume == null ? 0 : volume;
                    counted += volume == null ? 0 : 1;
                }
                hours.add(counted == 0 ? null : sum);
                gaps.add(STEPS_AN_HOUR - counted);
                missing += STEPS_AN_HOUR - counted;
            }
            return new Day(day, java.util.Arrays.asList(volumes), hours, gaps, missing);
        }
    }

    static DetectorSeries of(String station, LocalDate from, LocalDate to, List<Stored> stored) {
        Map<LocalDate, Stored> byDay = new HashMap<>();
        var sources = new LinkedHashSet<Source>();
        for (var day : stored) {
            byDay.put(day.day(), day);
            sources.add(day.source());
        }
        var days = new ArrayList<Day>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var known = byDay.get(day);
            days.add(Day.of(day, known == null ? new Short[TypeBRow.STEPS] : known.volumes()));
        }
        return new DetectorSeries(
                station,
                from,
                to,
                new Text("台/5分", "vehicles/5 min"),
                24 * 60 / TypeBRow.STEPS,
                new Text(
                        "断面の通過台数です。速度・車種は含まれないため、渋滞の程度はこれだけでは分かりません。",
                        "Vehicles through a cross-section. There are no speeds or classes, so congestion cannot be told from them alone."),
                List.copyOf(sources),
                days);
    }
}
