package jp.ritchi.traffic.detector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The five-minute counts of the stations that the caller may see. */
@Component
class DetectorDays {
    private static final String LATEST =
            """
            SELECT coalesce(max(day), (now() AT TIME ZONE 'Asia/Tokyo')::date) AS day
            FROM policy.detector_days WHERE station_id = :station
            """;
    private static final String DAYS =
            """
            SELECT day, volumes, source_id, source_title_ja, source_title_en
            FROM policy.detector_days
            WHERE station_id = :station AND day BETWEEN :first AND :last ORDER BY day
            """;

    private final LayerReads reads;

    DetectorDays(LayerReads reads) {
        this.reads = reads;
    }

    /**
     * The days between two, both included; without them the latest that has counts. Empty when
     * there is no such station for the caller.
     */
    Optional<DetectorSeries> find(
            String station, @Nullable LocalDate first, @Nullable LocalDate last) {
        return reads.read(
                client ->
                        client.sql("SELECT 1 FROM policy.traffic_stations WHERE id = ?")
                                .param(station)
                                .query(Integer.class)
                                .optional()
                                .map(yes -> series(client, station, first, last)));
    }

    private static DetectorSeries series(
            JdbcClient client,
            String station,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        var to = last != null ? last : latest(client, station);
        var from = first != null ? first : to;
        var stored =
                client.sql(DAYS)
                        .param("station", station)
                        .param("first", from)
                        .param("last", to)
                        .query(DetectorDays::stored)
                        .list();
        return DetectorSeries.of(station, from, to, stored);
    }

    private static LocalDate latest(JdbcClient client, String station) {
        return client.sql(LATEST).param("station", station).query(LocalDate.class).single();
    }

    private static DetectorSeries.Stored stored(ResultSet row, int number) throws SQLException {
        var title = new Text(row.getString("source_title_ja"), row.getString("source_title_en"));
        return new DetectorSeries.Stored(
                row.getObject("day", LocalDate.class),
                (Short[]) row.getArray("volumes").getArray(),
                new DetectorSeries.Source(row.getString("source_id"), title));
    }
}
