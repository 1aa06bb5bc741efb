package jp.ritchi.eligibility.criterion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the JSON Schema of a criterion's parameters. Every property carries its title in English
 * and, under {@code x-title-ja}, in Japanese, so that a form can be made from the schema alone.
 */
final class ParameterSchema {
    private static final Map<String, Object> NAME =
            Map.of("type", "string", "pattern", "\\S", "maxLength", 200);

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private ParameterSchema() {}

    static ParameterSchema object() {
        return new ParameterSchema();
    }

    ParameterSchema number(String name, String ja, String en, double least, double most) {
        return property(name, ja, en, Map.of("type", "number", "minimum", least, "maximum", most));
    }

    ParameterSchema integer(String name, String ja, String en, int least, int most) {
        return property(name, ja, en, Map.of("type", "integer", "minimum", least, "maximum", most));
    }

    ParameterSchema truth(String name, String ja, String en) {
        return property(name, ja, en, Map.of("type", "boolean"));
    }

    ParameterSchema choice(String name, String ja, String en, List<String> values) {
        return property(name, ja, en, Map.of("type", "string", "enum", values));
    }

    ParameterSchema day(String name, String ja, String en) {
        return property(name, ja, en, Map.of("type", "string", "format", "date"));
    }

    /** The three parameters by which a criterion speaks of the features of any layer. */
    ParameterSchema layer() {
        property("layer", "レイヤ", "Layer", Map.of("type", "string", "x-choices", "layers"));
        property(
                "where",
                "属性の条件（属性名ごとに認める値）",
                "Filter: allowed values by attribute",
                Map.of(
                        "type",
                        "object",
                        "additionalProperties",
                        Map.of(
                                "type",
                                "array",
                                "minItems",
                                1,
                                "items",
                                Map.of("type", List.of("string", "boolean", "number")))));
        optional(Map.of());
        return property(
                "what",
                "対象の呼び名",
                "What the features are called",
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("ja", "en"),
                        "additionalProperties",
                        false,
                        "properties",
                        Map.of("ja", NAME, "en", NAME)));
    }

    /** Any other property by its schema. */
    ParameterSchema property(String name, String ja, String en, Map<String, Object> schema) {
        var titled = new LinkedHashMap<String, Object>(schema);
        titled.put("title", en);
        titled.put("x-title-ja", ja);
        properties.put(name, titled);
        required.add(name);
        return this;
    }

    /** The property added last may be left out and then has this value. */
    ParameterSchema optional(Object standard) {
        var name = required.remove(required.size() - 1);
        @SuppressWarnings("unchecked")
        var schema = (Map<String, Object>) properties.get(name);
        schema.put("default", standard);
        return this;
    }

    /** The property added last may be left out, which has a meaning of its own. */
    ParameterSchema optional() {
        required.remove(required.size() - 1);
        return this;
    }

    Map<String, Object> build() {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(required),
                "additionalProperties",
                false);
    }
}
