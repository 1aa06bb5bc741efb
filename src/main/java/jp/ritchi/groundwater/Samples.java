package jp.ritchi.groundwater;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The samples of the monitoring points that the caller may see. */
@Component
class Samples {
    private static final String POINT = "SELECT 1 FROM policy.monitoring_points WHERE id = ?";
    private static final String RESULTS =
            """
            SELECT * FROM policy.sample_results WHERE point_id = ?
            ORDER BY sampled_on DESC, substance DESC
            """;
    private static final String LATEST =
            """
            SELECT * FROM (
                SELECT *, max(sampled_on) OVER (PARTITION BY point_id) AS latest
                FROM policy.sample_results WHERE point_id = ANY (:points) AND sampled_on <= :until
            ) r WHERE sampled_on = latest ORDER BY point_id, substance DESC
            """;
    // Rivers are public water and share the value for groundwater: environmental water.
    private static final String GUIDELINES =
            """
            SELECT * FROM policy.pfas_guidelines WHERE medium = 'groundwater'
            ORDER BY effective_from DESC
            """;

    private record Row(LocalDate day, SampleResult result, Sample.SampleSource source) {}

    private final LayerReads reads;

    Samples(LayerReads reads) {
        this.reads = reads;
    }

    /** The samples of one point, newest first; empty when there is no such point for the caller. */
    Optional<List<Sample>> find(String pointId) {
        return reads.read(
                client -> {
                    var known = client.sql(POINT).param(pointId).query(Integer.class).optional();
                    return known.map(yes -> list(client, pointId));
                });
    }

    /** By point, the latest sample up to {@code until}; points without one are left out. */
    Map<String, Sample> latest(Collection<String> pointIds, LocalDate until) {
        return reads.read(
                client -> {
                    var guidelines = client.sql(GUIDELINES).query(Samples::guideline).list();
                    var byPoint = new TreeMap<String, List<Row>>();
                    client.sql(LATEST)
                            .param("points", pointIds.toArray(String[]::new))
                            .param("until", until)
                            .query(
                                    (row, number) ->
                                            byPoint.computeIfAbsent(
                                                            row.getString("point_id"),
                                                            point -> new ArrayList<>())
                                                    .add(row(row, number)))
                            .list();
                    var samples = new HashMap<String, Sample>();
                    byPoint.forEach(
                            (point, rows) ->
                                    samples.put(
                                            point, sample(rows.get(0).day(), rows, guidelines)));
                    return samples;
                });
    }

    private static List<Sample> list(JdbcClient client, String pointId) {
        var guidelines = client.sql(GUIDELINES).query(Samples::guideline).list();
        var byDay = new TreeMap<LocalDate, List<Row>>();
        client.sql(RESULTS)
                .param(pointId)
                .query(Samples::row)
                .list()
                .forEach(
                        row -> byDay.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
        var samples = new ArrayList<Sample>();
        byDay.descendingMap().forEach((day, rows) -> samples.add(sample(day, rows, guidelines)));
        return samples;
    }

    private static Sample sample(LocalDate day, List<Row> rows, List<Guideline> guidelines) {
        var inForce = guidelines.stream().filter(g -> g.holdsOn(day)).findFirst();
        var results = rows.stream().map(Row::result).toList();
        return Sample.of(day, results, inForce.orElse(null), rows.get(0).source());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var result =
                new SampleResult(
                        row.getString("substance"),
                        row.getBigDecimal("value_ng_per_l"),
                        row.getString("qualifier"),
                        row.getBigDecimal("detection_limit_ng_per_l"),
                        row.getBigDecimal("quantification_limit_ng_per_l"),
                        row.getString("method"),
                        row.getString("laboratory"));
        var title = new Text(row.getString("source_title_ja"), row.getString("source_title_en"));
        return new Row(
                row.getObject("sampled_on", LocalDate.class),
                result,
                new Sample.SampleSource(row.getString("source_id"), title));
    }

    private static Guideline guideline(ResultSet row, int number) throws SQLException {
        return new Guideline(
                row.getString("id"),
                new Text(row.getString("name_ja"), row.getString("name_en")),
                row.getString("kind"),
                row.getBigDecimal("threshold_ng_per_l"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class));
    }
}
