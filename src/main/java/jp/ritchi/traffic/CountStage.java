package jp.ritchi.traffic;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.Outcome;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statements by which counts reach their table: copied into a staging table, compared there and
 * merged in one statement each. All of it belongs into one transaction of the caller.
 */
@Component
class CountStage {
    static final String TABLE = "traffic.hourly_count";
    static final String STATIONS = "traffic.station";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CountStage(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void fill(UUID run, List<CountImportRow> counts, Map<String, String> stationIds) {
        template.execute(
                (Connection connection) -> {
                    copy(connection, run, counts, stationIds);
                    return 0;
                });
    }

    private static void copy(
            Connection connection,
            UUID run,
            List<CountImportRow> counts,
            Map<String, String> stationIds)
            throws SQLException {
        try (Writer out =
                new OutputStreamWriter(
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY),
                        StandardCharsets.UTF_8)) {
            for (var count : counts) {
                out.write(line(run, count, stationIds.get(count.stationCode())));
            }
        } catch (IOException e) {
            throw new SQLException("Copying counts failed", e);
        }
    }

    private static String line(UUID run, CountImportRow count, String stationId) {
        return run
                + "\t"
                + count.number()
                + "\t"
                + stationId
                + "\t"
                + count.hour()
                + "\t"
                + count.direction()
                + "\t"
                + orNull(count.small())
                + "\t"
                + orNull(count.large())
                + "\t"
                + orNull(count.unidentified())
                + "\t"
                + count.status()
                + "\n";
    }

    private static String orNull(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? "\\N" : number.toString();
    }

    /** How many rows of the file there are of each outcome. */
    Map<Outcome, Long> compare(UUID run) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        RowCallbackHandler each =
                row -> counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
        jdbc.sql(COMPARE).param("run", run).query(each);
        return counts;
    }

    long syntheticOfSameStations(UUID run) {
        return jdbc.sql("SELECT count(*) " + SYNTHETIC)
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Writes the staged counts and tells how many rows carry the run's mark now. */
    long merge(UUID run) {
        jdbc.sql("DELETE " + SYNTHETIC + UNSTAGED).param("run", run).update();
        return jdbc.sql(MERGE).param("run", run).param("source", StationEntity.SOURCE).update();
    }

    void empty(UUID run) {
        jdbc.sql("DELETE FROM traffic.hourly_count_stage WHERE run = :run")
                .param("run", run)
                .update();
    }

    private static final String COPY =
            """
            COPY traffic.hourly_count_stage (run, row_number, station_id, hour, direction,
                small, large, unidentified, status) FROM STDIN
            """;

    private static final String SAME =
            """
            (c.small, c.large, c.unidentified, c.status, c.source_id)
                IS NOT DISTINCT FROM (s.small, s.large, s.unidentified, s.status, 'mlit-traffic-api')
            """;

    private static final String COMPARE =
            """
            SELECT outcome, count(*) FROM (
                SELECT CASE WHEN bool_and(c.station_id IS NULL) THEN 'NEW'
                    WHEN bool_and(c.station_id IS NOT NULL AND %s) THEN 'UNCHANGED'
                    ELSE 'CHANGED' END AS outcome
                FROM traffic.hourly_count_stage s
                LEFT JOIN traffic.hourly_count c USING (station_id, hour, direction)
                WHERE s.run = :run GROUP BY s.row_number) r
            GROUP BY outcome
            """
                    .formatted(SAME);

    private static final String SYNTHETIC =
            """
            FROM traffic.hourly_count c WHERE c.source_id = 'ritchi-synthetic'
                AND c.station_id IN (SELECT station_id FROM traffic.hourly_count_stage WHERE run = :run)
            """;

    // Those at staged hours are updated instead.
    private static final String UNSTAGED =
            """
            AND NOT EXISTS (SELECT FROM traffic.hourly_count_stage s WHERE s.run = :run
                AND (s.station_id, s.hour, s.direction) = (c.station_id, c.hour, c.direction))
            """;

    private static final String MERGE =
            """
            INSERT INTO traffic.hourly_count AS t (station_id, hour, direction, small, large,
                unidentified, status, source_id, import_run)
            SELECT s.station_id, s.hour, s.direction, s.small, s.large, s.unidentified, s.status,
                :source, s.run
            FROM traffic.hourly_count_stage s
            LEFT JOIN traffic.hourly_count c USING (station_id, hour, direction)
            WHERE s.run = :run AND (c.station_id IS NULL OR NOT %s)
            ON CONFLICT (station_id, hour, direction) DO UPDATE SET small = excluded.small,
                large = excluded.large, unidentified = excluded.unidentified,
                status = excluded.status, source_id = excluded.source_id,
                import_run = excluded.import_run
            """
                    .formatted(SAME);
}
