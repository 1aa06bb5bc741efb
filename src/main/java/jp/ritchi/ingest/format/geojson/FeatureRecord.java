package jp.ritchi.ingest.format.geojson;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.format.GeoJsonGeometry;
import jp.ritchi.ingest.format.JsonLimits;
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceField;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes a record of each feature. */
final class FeatureRecord implements FeatureSink {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MAX_CHARS = 8 * JsonLimits.MAX_STRING;
    private static final int EXACT_DIGITS = 15;
    private static final long EXACT_WHOLE = 1L << 53;

    private final List<SourceField> fields;
    private final Map<String, Integer> index = new HashMap<>();
    private final int idField;
    private final RecordSink sink;
    private long number;
    private @Nullable Object[] values = {};
    private GeoJsonGeometry geometry = new GeoJsonGeometry(SHAPES);
    private GeoJsonGeometry bare = new GeoJsonGeometry(SHAPES);
    private @Nullable Text problem;
    private long chars;

    /**
     * @param idField the field of the features' own ids, absent when they have none
     */
    FeatureRecord(List<SourceField> fields, @Nullable String idField, RecordSink sink) {
        this.fields = fields;
        this.sink = sink;
        for (var field : fields) {
            index.put(field.name(), index.size());
        }
        this.idField = idField == null ? -1 : index.get(idField);
        if (idField != null) {
            index.remove(idField);
        }
    }

    @Override
    public void begin() {
        values = new Object[fields.size()];
        geometry = new GeoJsonGeometry(SHAPES);
        bare = new GeoJsonGeometry(SHAPES);
        problem = null;
        chars = 0;
    }

    @Override
    public void member(String name, JsonParser json) {
        var token = json.currentToken();
        if ("geometry".equals(name) && token == JsonToken.START_OBJECT) {
            geometry.read(json);
        } else if ("properties".equals(name) && token == JsonToken.START_OBJECT) {
            PropertyWalk.walk(json, "", this::property);
        } else if ("id".equals(name) && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            id(json);
        } else if (!bare.take(name, json)) {
            json.skipChildren();
        }
    }

    @Override
    public boolean end(String type) {
        var shape = "Feature".equals(type) ? geometry : bare;
        var built = shape.build();
        var wrong = problem == null ? shape.problem() : problem;
        return sink.accept(new SourceRecord(++number, built, values, wrong, shape.heightDropped()));
    }

    private void id(JsonParser json) {
        if (idField >= 0) {
            values[idField] = json.getString();
        }
    }

    private void property(String name, JsonParser json) {
        var at = index.get(name);
        if (at == null) {
            // Of the collection; what belongs to a feature has been seen before.
            json.skipChildren();
            return;
        }
        if (values[at] != null) {
            problem =
                    new Text(
                            "属性「" + name + "」の値が 2 つあります。",
                            "There are two values of “" + name + "”.");
        }
        values[at] = value(fields.get(at), json);
    }

    private @Nullable Object value(SourceField field, JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(field, json);
            case VALUE_TRUE, VALUE_FALSE ->
                    field.kind() == FieldKind.BOOLEAN ? json.getBooleanValue() : text(json);
            default -> text(json);
        };
    }

    private String text(JsonParser json) {
        var text =
                json.currentToken() == JsonToken.START_ARRAY
                        ? PropertyWalk.list(json)
                        : json.getString();
        chars += text.length();
        if (chars > MAX_CHARS) {
            throw PropertyWalk.tooLong();
        }
        return text;
    }

    private @Nullable Object number(SourceField field, JsonParser json) {
        if (field.kind() == FieldKind.TEXT) {
            return text(json);
        }
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return whole(field, json);
        }
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            problem =
                    new Text(
                            "属性「" + field.name() + "」の数値が大きすぎます。",
                            "The number in “" + field.name() + "” is too large.");
            return null;
        }
        // Short decimals come back from a double as they were written; longer ones may not.
        return json.getStringLength() <= EXACT_DIGITS ? value : new BigDecimal(json.getString());
    }

    private static Object whole(SourceField field, JsonParser json) {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return new BigDecimal(json.getString());
        }
        long value = json.getLongValue();
        if (field.kind() == FieldKind.INTEGER) {
            return value;
        }
        return Math.abs(value) < EXACT_WHOLE
                ? (Object) BigDecimal.valueOf(value)
                : new BigDecimal(value);
    }
}
