package jp.ritchi.eligibility.assemblage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs and outputs of the process as OGC API Processes describes them. */
final class AssemblageSchema {
    private static final Map<String, Object> GEOMETRY =
            Map.of("type", "object", "format", "geojson-geometry");

    static final Map<String, Object> INPUTS = inputs();
    static final Map<String, Object> OUTPUTS =
            Map.of(
                    "answer",
                    Map.of(
                            "title",
                            "Ranked sets of parcels with their verdicts, and how good they are"
                                    + " proven to be",
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("programme", "asOf", "optimality", "alternatives"))));

    private AssemblageSchema() {}

    private static Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("programme", input("Id of the programme", 1, Map.of("type", "string")));
        places(inputs);
        parcels(inputs, "mustInclude", "Ids of parcels that every set contains");
        parcels(inputs, "mustExclude", "Ids of parcels that no set contains");
        inputs.put(
                "excludedZones",
                input("Polygons in CRS84; no parcel with a part in them is used", 0, GEOMETRY));
        inputs.put(
                "minimumHectares",
                input(
                        "Area to aim for, not below what the programme asks",
                        0,
                        Map.of("type", "number", "exclusiveMinimum", 0)));
        counts(inputs);
        inputs.put("timeBudgetSeconds", input("How long to search", 0, seconds()));
        inputs.put(
                "lots",
                input(
                        "Planned number of lots; those of the parcels added up when absent",
                        0,
                        Map.of("type", "integer", "minimum", 0)));
        inputs.put(
                "asOf",
                input(
                        "Day for which the question is asked; today in Japan when absent",
                        0,
                        Map.of("type", "string", "format", "date")));
        return inputs;
    }

    private static void counts(Map<String, Object> inputs) {
        count(
                inputs,
                "maximumParcels",
                "The most parcels of a set",
                AssemblageInputs.MOST_PARCELS,
                AssemblageInputs.STANDARD_PARCELS);
        count(
                inputs,
                "alternatives",
                "How many sets are wanted; any two differ in at least half of their parcels",
                AssemblageInputs.MOST_ALTERNATIVES,
                AssemblageInputs.STANDARD_ALTERNATIVES);
    }

    private static void places(Map<String, Object> inputs) {
        inputs.put("area", input("Where to look: a polygon in CRS84", 0, GEOMETRY));
        inputs.put(
                "bbox",
                input(
                        "Where to look: west, south, east, north in degrees",
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
        inputs.put(
                "near",
                input(
                        "Where to look: around an interchange (within the programme's radius unless"
                                + " given) or a point; one of area, bbox and near is required",
                        0,
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of(
                                        "interchange",
                                        Map.of("type", "string"),
                                        "point",
                                        Map.of("type", "array", "items", Map.of("type", "number")),
                                        "radiusMetres",
                                        Map.of("type", "number", "maximum", 30_000)))));
    }

    private static Map<String, Object> seconds() {
        return Map.of(
                "type",
                "number",
                "minimum",
                0.1,
                "maximum",
                AssemblageInputs.MOST_SECONDS,
                "default",
                AssemblageInputs.STANDARD_SECONDS);
    }

    private static void parcels(Map<String, Object> inputs, String name, String title) {
        inputs.put(
                name, input(title, 0, Map.of("type", "array", "items", Map.of("type", "string"))));
    }

    private static void count(
            Map<String, Object> inputs, String name, String title, int most, int standard) {
        inputs.put(
                name,
                input(
                        title,
                        0,
                        Map.of(
                                "type", "integer", "minimum", 1, "maximum", most, "default",
                                standard)));
    }

    private static Map<String, Object> input(String title, int minOccurs, Map<String, ?> schema) {
        return Map.of("title", title, "minOccurs", minOccurs, "maxOccurs", 1, "schema", schema);
    }
}
