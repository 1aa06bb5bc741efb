package jp.ritchi.eligibility.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored batches through the policy views, long lists a few hundred rows at a time. */
@Component
class BatchReads {
    private static final int FETCH_ROWS = 500;
    private static final String COUNTS =
            """
            SELECT coalesce(verdict, 'problem') AS verdict, count(*) AS sites,
                coalesce(sum(area_ha), 0) AS hectares, coalesce(sum(ceiling_jpy), 0) AS ceiling,
                count(*) FILTER (WHERE synthetic) AS synthetic
            FROM policy.batch_results WHERE job = :job GROUP BY 1
            """;
    private static final String SOURCES =
            """
            SELECT DISTINCT source_id, source_title_ja, source_title_en, source_licence
            FROM policy.batch_results WHERE job = :job AND source_id IS NOT NULL ORDER BY source_id
            """;
    private static final String EXTENT =
            """
            SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)
            FROM (SELECT ST_Extent(geom) AS e FROM policy.batch_results WHERE job = :job) x
            """;
    private static final String TILE =
            """
            SELECT ST_AsMVT(tile, 'results', 4096, 'geom')
            FROM (SELECT ST_AsMVTGeom(r.geom_3857, ST_TileEnvelope(:z, :x, :y), 4096, 64, true) AS geom,
                    r.number, r.site_id, r.verdict, r.name, r.area_ha::double precision AS area_ha
                FROM policy.batch_results r
                WHERE r.job = :job
                    AND r.geom_3857 && ST_TileEnvelope(:z, :x, :y, margin => 64.0 / 4096)
                ORDER BY r.number LIMIT 20000) tile
            WHERE geom IS NOT NULL
            """;

    private final LayerReads reads;
    private final JsonMapper json;

    BatchReads(LayerReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** All sites of one verdict; {@code problem} is the verdict of those that cannot be sites. */
    record Count(String verdict, long sites, double hectares, long ceilingJpy, long synthetic) {}

    record Source(String id, Text title, String licence) {}

    Batch get(UUID job) {
        return reads.read(
                client ->
                        client.sql("SELECT * FROM policy.batches WHERE job = :job")
                                .param("job", job)
                                .query((row, number) -> batch(row))
                                .optional()
                                .orElseThrow(BatchProblems::notABatch));
    }

    private Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("job", UUID.class),
                row.getString("programme"),
                row.getString("programme_version"),
                new Text(row.getString("programme_title_ja"), row.getString("programme_title_en")),
                json.readTree(row.getString("source")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("lots", Integer.class),
                json.readTree(row.getString("selection")),
                json.readTree(row.getString("stamps")),
                row.getTimestamp("read_at").toInstant(),
                row.getInt("restarts"));
    }

    List<Count> counts(UUID job) {
        return reads.read(
                client ->
                        client.sql(COUNTS)
                                .param("job", job)
                                .query(
                                        (row, number) ->
                                                new Count(
                                                        row.getString("verdict"),
                                                        row.getLong("sites"),
                                                        row.getDouble("hectares"),
                                                        row.getLong("ceiling"),
                                                        row.getLong("synthetic")))
                                .list());
    }

    List<Source> sources(UUID job) {
        return reads.read(
                client ->
                        client.sql(SOURCES)
                                .param("job", job)
                                .query(
                                        (row, number) ->
                                                new Source(
                                                        row.getString(1),
                                                        new Text(
                                                                row.getString(2), row.getString(3)),
                                                        row.getString(4)))
                                .list());
    }

    /** West, south, east, north; empty when no row has a shape. */
    List<Double> extent(UUID job) {
        return reads.read(
                client ->
                        client.sql(EXTENT)
                                .param("job", job)
                                .query(
                                        (row, number) -> {
                                            var box = new ArrayList<Double>();
                                            for (int i = 1; i <= 4; i++) {
                                                double value = row.getDouble(i);
                                                if (!row.wasNull()) {
                                                    box.add(value);
                                                }
                                            }
                                            return box;
                                        })
                                .single());
    }

    /** Titles of the requirements by key, in the order of the programme. */
    Map<String, BatchFinding> columns(UUID job) {
        var sql =
                """
                SELECT findings::text FROM policy.batch_results
                WHERE job = :job AND verdict IS NOT NULL ORDER BY number LIMIT 1
                """;
        return reads.read(
                client -> {
                    var columns = new LinkedHashMap<String, BatchFinding>();
                    client.sql(sql)
                            .param("job", job)
                            .query(String.class)
                            .optional()
                            .map(text -> json.readValue(text, BatchFinding[].class))
                            .ifPresent(
                                    findings -> {
                                        for (BatchFinding finding : findings) {
                                            columns.put(finding.key(), finding);
                                        }
                                    });
                    return columns;
                });
    }

    byte[] tile(UUID job, TileAddress address) {
        return reads.read(
                client ->
                        client.sql(TILE)
                                .param("job", job)
                                .param("z", address.matrix())
                                .param("x", address.column())
                                .param("y", address.row())
                                .query(byte[].class)
                                .single());
    }

    long count(UUID job, BatchPage page) {
        return reads.read(
                client ->
                        client.sql(page.count())
                                .param("job", job)
                                .params(page.values())
                                .query(Long.class)
                                .single());
    }

    void forEach(UUID job, BatchPage page, RowCallbackHandler receiver) {
        reads.read(
                client -> {
                    client.sql(page.select())
                            .withFetchSize(FETCH_ROWS)
                            .param("job", job)
                            .params(page.values())
                            .query(receiver);
                    return page;
                });
    }

    /** Runs several reads on one state of the rows. */
    void inOneMoment(Runnable work) {
        reads.read(
                client -> {
                    work.run();
                    return client;
                });
    }
}
