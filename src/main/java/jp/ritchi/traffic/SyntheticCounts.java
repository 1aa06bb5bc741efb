package jp.ritchi.traffic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invents two weeks of hourly counts for three stations, always the same: commuter peaks on
 * weekdays, a flat holiday, and outages, so that charts can be tried before real counts are
 * imported. Nothing in them was observed; every row names the synthetic source.
 */
final class SyntheticCounts {
    static final String HEADER =
            "station_id,hour,direction,small,large,unidentified,status,source_id";

    private static final long SEED = 20_260_615L;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 15);
    private static final int DAYS = 14;

    /** Vehicles an hour at night, in the day and in the peak, of one direction. */
    private record Level(String station, int night, int day, int peak) {}

    private static final List<Level> LEVELS =
            List.of(
                    new Level("kumamoto-9310130", 60, 720, 1_150),
                    new Level("kumamoto-9310140", 110, 980, 1_480),
                    new Level("kumamoto-9110030", 90, 840, 1_260));

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final StringBuilder csv = new StringBuilder(HEADER).append('\n');

    private SyntheticCounts() {}

    /** The whole file {@code gis-data/hourly-counts.csv}. */
    static String csv() {
        var counts = new SyntheticCounts();
        LEVELS.forEach(counts::station);
        return counts.csv.toString();
    }

    private void station(Level level) {
        for (int day = 0; day < DAYS; day++) {
            for (int hour = 0; hour < 24; hour++) {
                row(level, FIRST.plusDays(day), hour, "up");
                row(level, FIRST.plusDays(day), hour, "down");
            }
        }
    }

    private void row(Level level, LocalDate day, int hour, String direction) {
        boolean holiday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean morning = hour == 7 || hour == 8;
        boolean evening = hour == 17 || hour == 18;
        boolean busier = direction.equals("up") ? morning : evening;
        int usual = hour < 5 || hour > 22 ? level.night() : level.day();
        double expected =
                (morning || evening) && !holiday
                        ? level.peak() * (busier ? 1.0 : 0.85)
                        : usual * (holiday ? 0.8 : 1.0);
        int vehicles = (int) Math.round(expected * (0.92 + 0.16 * random.nextDouble()));
        int large = (int) Math.round(vehicles * (holiday ? 0.05 : 0.11));
        String counted = (vehicles - large) + "," + large + ",0,observed";
        csv.append(level.station())
                .append(String.format(",%sT%02d:00:00+09:00,", day, hour))
                .append(direction)
                .append(',')
                .append(outage(level, day, hour) ? ",,,loop-fault" : counted)
                .append(",ritchi-synthetic\n");
    }

    /** One long outage and one short, at the first station only. */
    private static boolean outage(Level level, LocalDate day, int hour) {
        return level == LEVELS.get(0)
                && (day.equals(FIRST.plusDays(9)) && hour >= 9 && hour <= 15
                        || day.equals(FIRST.plusDays(11)) && hour == 3);
    }
}
