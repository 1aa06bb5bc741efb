package jp.ritchi.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one feature; its members may come in any order, and so may those of its geometry. */
final class GeoJsonFeature {
    private final int number;
    private final GeoJsonGeometry shape = new GeoJsonGeometry(GeoFeature.FACTORY);
    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    GeoJsonFeature(int number) {
        this.number = number;
    }

    /** The parser stands on the feature's '{' and is left on its '}'. */
    GeoFeature read(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var member = json.currentName();
            var token = json.nextToken();
            if (token == JsonToken.START_OBJECT && "geometry".equals(member)) {
                shape.read(json);
            } else if (token == JsonToken.START_OBJECT && "properties".equals(member)) {
                properties(json);
            } else {
                json.skipChildren();
            }
        }
        var geometry = shape.build();
        return new GeoFeature(number, geometry, shape.problem(), shape.heightDropped(), properties);
    }

    private void properties(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            switch (json.nextToken()) {
                case VALUE_STRING -> properties.put(name, json.getString());
                case VALUE_NUMBER_INT -> properties.put(name, whole(json));
                case VALUE_NUMBER_FLOAT -> properties.put(name, finite(json));
                case VALUE_TRUE, VALUE_FALSE -> properties.put(name, json.getBooleanValue());
                case VALUE_NULL -> properties.put(name, null);
                default -> json.skipChildren();
            }
        }
    }

    private Long whole(JsonParser json) {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw tooLarge();
        }
        return json.getLongValue();
    }

    private Double finite(JsonParser json) {
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw tooLarge();
        }
        return value;
    }

    private FileRefused tooLarge() {
        return new FileRefused(
                "number-too-large",
                number + " 番目の地物に大きすぎる数値があります。",
                "Feature " + number + " has a number that is too large.");
    }
}
