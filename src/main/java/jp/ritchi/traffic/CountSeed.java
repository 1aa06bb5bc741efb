package jp.ritchi.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.CsvRow;
import jp.ritchi.ingest.seed.Seed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Invented counts for stations that have no counts of another source. */
@Component
class CountSeed implements Seed {
    private static final String REMOVE =
            "DELETE FROM traffic.hourly_count WHERE source_id = 'ritchi-synthetic'";
    private static final String INSERT =
            """
            INSERT INTO traffic.hourly_count
                (station_id, hour, direction, small, large, unidentified, status, source_id)
            SELECT n.station, CAST(n.hour AS timestamptz), n.direction, CAST(n.small AS integer),
                CAST(n.large AS integer), CAST(n.unidentified AS integer), n.status, n.source
            FROM (VALUES (?, ?, ?, ?, ?, ?, ?, ?))
                AS n (station, hour, direction, small, large, unidentified, status, source)
            WHERE EXISTS (SELECT 1 FROM traffic.station WHERE id = n.station)
                AND NOT EXISTS (SELECT 1 FROM traffic.hourly_count c
                    WHERE c.station_id = n.station AND c.source_id <> 'ritchi-synthetic')
            """;
    private static final List<String> COLUMNS = List.of(SyntheticCounts.HEADER.split(","));

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Path> files(Path gisData) {
        return List.of(gisData.resolve("hourly-counts.csv"));
    }

    @Override
    public int load(Path file, JdbcTemplate database) throws IOException {
        var rows = new ArrayList<Object[]>();
        CsvFile.read(file, row -> rows.add(values(row)));
        database.update(REMOVE);
        database.batchUpdate(INSERT, rows);
        return rows.size();
    }

    private static Object[] values(CsvRow row) {
        return COLUMNS.stream().map(row::text).map(cell -> cell.isEmpty() ? null : cell).toArray();
    }
}
