package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.format.GeoShapes;
import jp.ritchi.ingest.mapping.RowMapper;
import jp.ritchi.ingest.table.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Collects what the first records of a table become. */
final class PreviewRows {
    static final int ROWS = 20;
    static final int FEATURES = 200;
    private static final int MOST_VERTICES = 100_000;
    private static final String PLACE = "geometry";

    private final RowMapper mapper;
    private final Shaping shaping;
    private final List<Preview.Row> rows = new ArrayList<>();
    private final List<Map<String, Object>> features = new ArrayList<>();
    private int read;
    private int vertices;

    PreviewRows(RowMapper mapper, Shaping shaping) {
        this.mapper = mapper;
        this.shaping = shaping;
    }

    List<Preview.Row> rows() {
        return rows;
    }

    Map<String, Object> features() {
        return Map.of("type", "FeatureCollection", "features", features);
    }

    /** Whether more records are wanted. */
    boolean add(SourceRecord record) {
        var problems = new ArrayList<Preview.Problem>();
        record.notes().forEach(note -> problems.add(Preview.Problem.of(null, note)));
        if (record.problem() != null) {
            problems.add(new Preview.Problem(null, Severity.ERROR.id(), record.problem()));
            keep(record, Map.of(), problems);
            return wantsMore();
        }
        var row =
                mapper.map(
                        record, (column, issue) -> problems.add(Preview.Problem.of(column, issue)));
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (row.id() != null) {
            values.put("id", row.id());
        }
        for (int i = 0; i < row.values().length; i++) {
            var value = row.values()[i];
            values.put(
                    mapper.columns().get(i),
                    value instanceof java.time.temporal.Temporal ? value.toString() : value);
        }
        show(record, values, problems);
        keep(record, values, problems);
        return wantsMore();
    }

    private void show(
            SourceRecord record,
            Map<String, @Nullable Object> values,
            List<Preview.Problem> problems) {
        var shaped = shaping.shape(record.number(), record.geometry());
        for (var issue : new @Nullable ImportIssue[] {shaped.refusal(), shaped.repair()}) {
            if (issue != null) {
                problems.add(Preview.Problem.of(PLACE, issue));
            }
        }
        if (shaped.lonLat() != null && !shaped.lonLat().isEmpty()) {
            vertices += shaped.lonLat().getNumPoints();
            if (vertices <= MOST_VERTICES) {
                features.add(feature(record, shaped.lonLat(), values, problems));
            }
        }
    }

    private static Map<String, Object> feature(
            SourceRecord record,
            Geometry lonLat,
            Map<String, @Nullable Object> values,
            List<Preview.Problem> problems) {
        var properties = new LinkedHashMap<String, @Nullable Object>(values);
        properties.put("number", record.number());
        properties.put("problems", problems.stream().filter(Preview.Problem::matters).count());
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", record.number());
        feature.put("geometry", GeoShapes.toGeoJson(lonLat));
        feature.put("properties", properties);
        return feature;
    }

    private void keep(
            SourceRecord record,
            Map<String, @Nullable Object> values,
            List<Preview.Problem> problems) {
        if (rows.size() < ROWS) {
            rows.add(new Preview.Row(record.number(), values, List.copyOf(problems)));
        }
        read++;
    }

    private boolean wantsMore() {
        return read < FEATURES && vertices < MOST_VERTICES;
    }
}
