package jp.ritchi.eligibility.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs and outputs of the process as OGC API Processes describes them. */
final class WhatIfSchema {
    static final Map<String, Object> INPUTS = inputs();
    static final Map<String, Object> OUTPUTS =
            Map.of(
                    "answer",
                    Map.of(
                            "title",
                            "Parcels that would gain or lose eligibility, with hectares",
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of(
                                            "programme",
                                            "asOf",
                                            "evaluated",
                                            "gained",
                                            "lost",
                                            "transitions"))));

    private WhatIfSchema() {}

    private static Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("programme", input("Id of the programme", 1, Map.of("type", "string")));
        inputs.put("changes", input("What is imagined to be different", 1, changes()));
        inputs.put(
                "requirements",
                input(
                        "Whether every requirement counts or only distance and area",
                        0,
                        Map.of("type", "string", "enum", List.of("all", "place-and-size"))));
        inputs.put(
                "asOf",
                input(
                        "Day for which the question is asked; today in Japan when absent",
                        0,
                        Map.of("type", "string", "format", "date")));
        inputs.put(
                "bbox",
                input(
                        "Only parcels whose bounds meet this box: west, south, east, north",
                        0,
                        Map.of(
                                "type",
                                "array",
                                "items",
                                Map.of("type", "number"),
                                "minItems",
                                4,
                                "maxItems",
                                4)));
        return inputs;
    }

    private static Map<String, Object> changes() {
        var move = object(Map.of("id", Map.of("type", "string"), "to", position()), "id", "to");
        var day = Map.of("type", "string", "format", "date");
        var add = object(Map.of("position", position(), "opens", day), "position");
        return Map.of(
                "type",
                "array",
                "maxItems",
                ChangesReader.MOST,
                "items",
                Map.of(
                        "oneOf",
                        List.of(
                                object(Map.of("move", move), "move"),
                                object(Map.of("add", add), "add"),
                                object(Map.of("remove", Map.of("type", "string")), "remove"),
                                object(Map.of("radiusMetres", above0()), "radiusMetres"),
                                object(Map.of("minimumHectares", above0()), "minimumHectares"))));
    }

    private static Map<String, Object> position() {
        return Map.of(
                "type", "array", "items", Map.of("type", "number"), "minItems", 2, "maxItems", 2);
    }

    private static Map<String, Object> above0() {
        return Map.of("type", "number", "exclusiveMinimum", 0);
    }

    private static Map<String, Object> object(Map<String, ?> properties, String... required) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(required),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> input(String title, int minOccurs, Map<String, ?> schema) {
        return Map.of("title", title, "minOccurs", minOccurs, "maxOccurs", 1, "schema", schema);
    }
}
