package jp.ritchi.eligibility.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs and outputs of the process as OGC API Processes describes them. */
final class ComparisonSchema {
    static final Map<String, Object> INPUTS = inputs();
    static final Map<String, Object> OUTPUTS =
            Map.of(
                    "comparison",
                    Map.of(
                            "title",
                            "The answer for each site, and rows of facts with the best and worst of each",
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("programme", "asOf", "sites", "rows"))));

    private ComparisonSchema() {}

    private static Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("programme", input("Id of the programme", 1, Map.of("type", "string")));
        inputs.put(
                "sites",
                input(
                        "The sites, each as in parcel-eligibility, with a label and lots if wanted",
                        1,
                        Map.of(
                                "type",
                                "array",
                                "minItems",
                                ComparisonInputs.FEWEST,
                                "maxItems",
                                ComparisonInputs.MOST,
                                "items",
                                site())));
        inputs.put(
                "lots",
                input(
                        "Planned number of lots of sites that give none of their own",
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

    private static Map<String, Object> site() {
        var ids = Map.of("type", "array", "items", Map.of("type", "string"), "minItems", 1);
        var common =
                Map.of(
                        "label",
                        Map.of("type", "string", "maxLength", ComparisonInputs.LONGEST_LABEL),
                        "lots",
                        Map.of("type", "integer", "minimum", 0));
        var parcels = new LinkedHashMap<String, Object>(common);
        parcels.put("parcels", ids);
        var land = new LinkedHashMap<String, Object>(common);
        land.put("site", Map.of("format", "geojson-geometry", "type", "object"));
        return Map.of(
                "oneOf",
                List.of(
                        Map.of(
                                "type",
                                "object",
                                "required",
                                List.of("parcels"),
                                "properties",
                                parcels),
                        Map.of("type", "object", "required", List.of("site"), "properties", land),
                        Map.of("format", "geojson-geometry", "type", "object")));
    }

    private static Map<String, Object> input(String title, int minOccurs, Map<String, ?> schema) {
        return Map.of("title", title, "minOccurs", minOccurs, "maxOccurs", 1, "schema", schema);
    }
}
