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
