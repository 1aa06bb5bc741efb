package jp.ritchi.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs and outputs of the process as OGC API Processes describes them. */
final class EligibilitySchema {
    static final Map<String, Object> INPUTS = inputs();
    static final Map<String, Object> OUTPUTS =
            Map.of(
                    "answer",
                    Map.of(
                            "title",
                            "Verdict, findings with measured values and reasons, ceiling of support",
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("programme", "asOf", "verdict", "findings"))));

    private EligibilitySchema() {}

    private static Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("programme", input("Id of the programme", 1, Map.of("type", "string")));
        inputs.put(
                "site",
                input(
                        "GeoJSON polygon in CRS84, or the ids of parcels",
                        1,
                        Map.of(
                                "oneOf",
                                List.of(
                                        Map.of(
                                                "type",
                                                "object",
                                                "required",
                                                List.of("parcels"),
                                                "properties",
                                                Map.of("parcels", stringArray())),
                                        Map.of("format", "geojson-geometry", "type", "object")))));
        inputs.put(
                "lots",
                input("Planned number of lots", 0, Map.of("type", "integer", "minimum", 0)));
        inputs.put(
                "asOf",
                input(
                        "Day for which the question is asked; today in Japan when absent",
                        0,
                        Map.of("type", "string", "format", "date")));
        return inputs;
    }

    private static Map<String, Object> stringArray() {
        return Map.of("type", "array", "items", Map.of("type", "string"), "minItems", 1);
    }

    private static Map<String, Object> input(String title, int minOccurs, Map<String, ?> schema) {
        return Map.of("title", title, "minOccurs", minOccurs, "maxOccurs", 1, "schema", schema);
    }
}
