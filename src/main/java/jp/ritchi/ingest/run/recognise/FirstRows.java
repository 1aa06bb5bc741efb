package jp.ritchi.ingest.run.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.layer.GeometryType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/** The first records of a table: enough to see what its fields hold, never the whole table. */
record FirstRows(List<SourceRecord> records, List<Set<String>> samples) {
    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 10;
    private static final int SAMPLES = 5;
    private static final int LONGEST = 120;

    static FirstRows of(TableFile file, SourceTable table) throws IOException {
        var records = new ArrayList<SourceRecord>();
        file.read(
                table,
                record -> {
                    records.add(record);
                    return records.size() < LOOKED_AT;
                });
        var samples = new ArrayList<Set<String>>();
        for (int field = 0; field < table.fields().size(); field++) {
            samples.add(samples(records, field));
        }
        return new FirstRows(List.copyOf(records), List.copyOf(samples));
    }

    private static Set<String> samples(List<SourceRecord> records, int field) {
        var found = new LinkedHashSet<String>();
        for (var record : records) {
            var value = field < record.values().length ? record.values()[field] : null;
            if (value != null && found.size() < SAMPLES) {
                found.add(cut(value.toString()));
            }
        }
        return found;
    }

    /** The kind of the first shape; empty where there is none or it is a mixture. */
    Optional<GeometryType> geometryType() {
        return records.stream()
                .map(SourceRecord::geometry)
                .filter(shape -> shape != null && !shape.isEmpty())
                .findFirst()
                .flatMap(FirstRows::type);
    }

    private static Optional<GeometryType> type(Geometry shape) {
        if (shape instanceof Puntal) {
            return Optional.of(GeometryType.POINT);
        }
        if (shape instanceof Lineal) {
            return Optional.of(GeometryType.LINE);
        }
        return shape instanceof Polygonal ? Optional.of(GeometryType.POLYGON) : Optional.empty();
    }

    /** As many as a person is shown. */
    List<SourceRecord> shown() {
        return records.subList(0, Math.min(SHOWN, records.size()));
    }

    /** The values of those, fit for an answer. */
    List<List<@Nullable Object>> values() {
        return shown().stream().map(FirstRows::values).toList();
    }

    private static List<@Nullable Object> values(SourceRecord record) {
        return Arrays.asList(Arrays.stream(record.values()).map(FirstRows::shown).toArray());
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number;
        }
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    List<Recognition.Field> fields(SourceTable table) {
        var fields = new ArrayList<Recognition.Field>();
        for (int i = 0; i < table.fields().size(); i++) {
            var field = table.fields().get(i);
            fields.add(
                    new Recognition.Field(
                            field.name(),
                            field.kind().name().toLowerCase(Locale.ROOT),
                            List.copyOf(samples.get(i))));
        }
        return fields;
    }
}
