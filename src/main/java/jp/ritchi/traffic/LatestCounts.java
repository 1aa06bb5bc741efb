package jp.ritchi.traffic;

import java.time.LocalDate;
import java.util.Optional;
import jp.ritchi.layer.LayerReads;
import org.springframework.stereotype.Component;

/** The latest counted day of a station that the caller may see. */
@Component
public class LatestCounts {
    private static final String LATEST =
            """
            SELECT (max(hour) AT TIME ZONE 'Asia/Tokyo')::date AS day FROM policy.hourly_counts
            WHERE station_id = :station AND status = 'observed' AND hour < :end
            """;

    private final LayerReads reads;
    private final Counts counts;

    LatestCounts(LayerReads reads, Counts counts) {
        this.reads = reads;
        this.counts = counts;
    }

    /**
     * A day's counts in short.
     *
     * @param busiestHour vehicles in the busiest hour, over the directions counted in it
     * @param hours hours of the day with a count
     * @param synthetic whether any of it was invented for demonstration
     */
    public record Day(
            LocalDate day,
            int busiestHour,
            int hours,
            boolean synthetic,
            String sourceId,
            String sourceTitleJa,
            String sourceTitleEn) {}

    /** The last day up to {@code until} on which the station counted anything. */
    public Optional<Day> find(String station, LocalDate until) {
        return reads.read(
                client ->
                        client.sql(LATEST)
                                .param("station", station)
                                .param(
                                        "end",
                                        until.plusDays(1)
                                                .atStartOfDay()
                                                .atOffset(CountSeries.JAPAN))
                                .query((row, number) -> row.getObject("day", LocalDate.class))
                                .optional()
                                .flatMap(day -> counts.find(station, day, day))
                                .map(LatestCounts::day));
    }

    private static Day day(CountSeries series) {
        int busiest = 0;
        int hours = 0;
        for (int i = 0; i < series.hours().size(); i++) {
            var up = series.up().get(i);
            var down = series.down().get(i);
            if (up != null || down != null) {
                hours++;
                busiest = Math.max(busiest, (up == null ? 0 : up) + (down == null ? 0 : down));
            }
        }
        var source = series.sources().get(0);
        return new Day(
                series.from(),
                busiest,
                hours,
                series.synthetic(),
                source.id(),
                source.title().ja(),
                source.title().en());
    }
}
