package jp.ritchi.eligibility.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs and outputs of the process as OGC API Processes describes them. */
final class BatchSchema {
    static final Map<String, Object> INPUTS = inputs();
    static final Map<String, Object> OUTPUTS =
            Map.of(
                    "summary",
                    Map.of(
                            "title",
                            "Counts by verdict, areas, ceilings, data versions, and links to all"
                                    + " verdicts as GeoJSON, tiles, CSV, XLSX and GeoPackage",
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("programme", "programmeVersion", "asOf", "counts"))));

    private BatchSchema() {}

    private static Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("programme", input("Id of the programme", 1, Map.of("type", "string")));
        inputs.put(
                "selection",
                input(
                        "The sites, each judged on its own: ids of parcels, all parcels of a"
                                + " municipality or of a box in degrees, or polygons in CRS84",
                        1,
                        Map.of("oneOf", selections())));
        inputs.put(
                "lots",
                input(
                        "Planned number of lots of every site; a parcel's own when absent",
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

    private static List<Map<String, Object>> selections() {
        var text = Map.of("type", "string");
        return List.of(
                only("parcels", Map.of("type", "array", "items", text, "minItems", 1)),
                only("municipality", Map.of("type", "string", "pattern", "^[0-9]{5}$")),
                only(
                        "bbox",
                        Map.of(
                                "type",
                                "array",
                                "items",
                                Map.of("type", "number"),
                                "minItems",
                                4,
                                "maxItems",
                                4)),
                only(
                        "collection",
                        Map.of("type", "object", "format", "geojson-feature-collection")));
    }

    private static Map<String, Object> only(String name, Map<String, Object> schema) {
        return Map.of(
                "type",
                "object",
                "required",
                List.of(name),
                "additionalProperties",
                false,
                "properties",
                Map.of(name, schema));
    }

    private static Map<String, Object> input(String title, int minOccurs, Map<String, ?> schema) {
        return Map.of("title", title, "minOccurs", minOccurs, "maxOccurs", 1, "schema", schema);
    }
}
