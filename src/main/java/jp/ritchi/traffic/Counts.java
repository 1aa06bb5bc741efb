package jp.ritchi.traffic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hourly counts of the stations that the caller may see. */
@Component
class Counts {
    private static final String LATEST =
            """
            SELECT coalesce(greatest(
                (SELECT (max(hour) AT TIME ZONE 'Asia/Tokyo')::date FROM policy.hourly_counts
                    WHERE station_id = :station),
                (SELECT max(day) FROM policy.detector_days WHERE station_id = :station)),
                (now() AT TIME ZONE 'Asia/Tokyo')::date) AS day
            """;
    private static final String HOURS =
            """
            SELECT hour, direction, status, source_id, source_title_ja, source_title_en,
                small + large + unidentified AS vehicles
            FROM policy.hourly_counts
            WHERE station_id = :station AND hour >= :begin AND hour < :end
            ORDER BY hour
            """;
    private static final String SECTION =
            """
            SELECT (d.day + make_interval(hours => h.hour)) AT TIME ZONE 'Asia/Tokyo' AS hour,
                h.counted, h.missing, d.source_id, d.source_title_ja, d.source_title_en
            FROM policy.detector_days d CROSS JOIN LATERAL (
                SELECT (step - 1)::integer / 12 AS hour, sum(volume)::integer AS counted,
                    (12 - count(volume))::integer AS missing
                FROM unnest(d.volumes) WITH ORDINALITY s (volume, step) GROUP BY 1) h
            WHERE d.station_id = :station AND d.day BETWEEN :first AND :last
            ORDER BY 1
            """;
    private static final int DAYS = 7;

    private final LayerReads reads;

    Counts(LayerReads reads) {
        this.reads = reads;
    }

    /**
     * The series from the first to the last day, both included; without days the latest week that
     * has data. Empty when there is no such station for the caller.
     */
    Optional<CountSeries> find(String station, @Nullable LocalDate from, @Nullable LocalDate to) {
        return reads.read(
                client -> {
                    var known =
                            client.sql("SELECT 1 FROM policy.traffic_stations WHERE id = ?")
                                    .param(station)
                                    .query(Integer.class)
                                    .optional();
                    return known.map(yes -> series(client, station, from, to));
                });
    }

    private static CountSeries series(
            JdbcClient client, String station, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to;
        if (last == null) {
            last =
                    from != null
                            ? from.plusDays(DAYS - 1)
                            : client.sql(LATEST)
                                    .param("station", station)
                                    .query(LocalDate.class)
                                    .single();
        }
        LocalDate first = from != null ? from : last.minusDays(DAYS - 1);
        var hours =
                client.sql(HOURS)
                        .param("station", station)
                        .param("begin", first.atStartOfDay().atOffset(CountSeries.JAPAN))
                        .param("end", last.plusDays(1).atStartOfDay().atOffset(CountSeries.JAPAN))
                        .query(Counts::hour)
                        .list();
        var section =
                client.sql(SECTION)
                        .param("station", station)
                        .param("first", first)
                        .param("last", last)
                        .query(Counts::sectionHour)
                        .list();
        return CountSeries.of(station, first, last, hours, section);
    }

    private static CountSeries.Source source(ResultSet row) throws SQLException {
        var title = new Text(row.getString("source_title_ja"), row.getString("source_title_en"));
        return new CountSeries.Source(row.getString("source_id"), title);
    }

    private static SectionHours.Hour sectionHour(ResultSet row, int number) throws SQLException {
        return new SectionHours.Hour(
                row.getObject("hour", OffsetDateTime.class),
                row.getObject("counted", Integer.class),
                row.getInt("missing"),
                source(row));
    }

    private static CountSeries.Hour hour(ResultSet row, int number) throws SQLException {
        return new CountSeries.Hour(
                row.getObject("hour", OffsetDateTime.class),
                row.getString("direction"),
                row.getObject("vehicles", Integer.class),
                row.getString("status"),
                source(row));
    }
}
