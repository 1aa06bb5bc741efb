package jp.ritchi.eligibility.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One finding as the template shows it: in the summary, in detail, and as what would change it. */
final class FindingModel {
    private final Words words;

    FindingModel(Words words) {
        this.words = words;
    }

    List<Map<String, Object>> list(JsonNode findings) {
        var list = new ArrayList<Map<String, Object>>();
        findings.forEach(finding -> list.add(of(finding, list.size() + 1)));
        return list;
    }

    private Map<String, Object> of(JsonNode finding, int number) {
        var unit = finding.path("unit").asString("");
        var outcome = finding.path("outcome").asString("");
        var model = new LinkedHashMap<String, Object>();
        model.put("number", number);
        model.put("title", words.pick(finding.path("title")));
        model.put("criterion", finding.path("criterion").asString(""));
        model.put("outcome", words.get("outcome." + outcome));
        model.put("mark", words.get("outcome.mark." + outcome));
        model.put("tone", outcome);
        model.put("measured", words.quantity(finding.path("measured"), unit));
        model.put("threshold", words.quantity(finding.path("threshold"), unit));
        model.put("margin", words.signed(finding.path("margin"), unit));
        model.put("uncertainty", uncertainty(finding, unit));
        model.put("reason", words.pick(finding.path("reason")));
        model.put("readings", readings(finding, unit));
        model.put("details", details(finding.path("details")));
        model.put("sources", sources(finding.path("sources")));
        model.put("open", !"met".equals(outcome));
        model.put("flip", words.pick(finding.path("flip").path("sentence")));
        model.put("settledBy", words.pick(finding.path("settledBy")));
        return model;
    }

    private String uncertainty(JsonNode finding, String unit) {
        var value = finding.path("uncertainty");
        return value.isNumber() ? "±" + words.quantity(value, unit) : "–";
    }

    private List<Map<String, String>> readings(JsonNode finding, String unit) {
        var threshold = finding.path("threshold");
        var rows = new ArrayList<Map<String, String>>();
        finding.path("readings")
                .properties()
                .forEach(
                        reading -> {
                            var value = reading.getValue();
                            boolean within = value.asDouble() <= threshold.asDouble();
                            rows.add(
                                    Map.of(
                                            "name",
                                            words.get(
                                                    "reading." + reading.getKey(),
                                                    reading.getKey()),
                                            "value",
                                            words.quantity(value, unit),
                                            "within",
                                            words.get(
                                                    "finding.within." + (within ? "yes" : "no"))));
                        });
        return rows;
    }

    /** Figures of one criterion alone; what is deeper than a list of words stays in the bundle. */
    private List<Map<String, String>> details(JsonNode details) {
        var rows = new ArrayList<Map<String, String>>();
        details.properties()
                .forEach(
                        detail -> {
                            var shown = shown(detail.getKey(), detail.getValue());
                            if (!shown.isEmpty()) {
                                rows.add(Map.of("name", name(detail.getKey()), "value", shown));
                            }
                        });
        return rows;
    }

    private String name(String detail) {
        return words.get("detail." + detail, detail);
    }

    private String shown(String detail, JsonNode value) {
        if (value.path("ja").isString()) {
            return words.pick(value);
        }
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(shown(detail, part)));
            return parts.contains("") ? "" : words.list(parts);
        }
        if (value.isObject()) {
            var parts = new ArrayList<String>();
            value.properties()
                    .forEach(
                            part ->
                                    parts.add(
                                            name(part.getKey())
                                                    + " "
                                                    + shown(detail, part.getValue())));
            return words.list(parts);
        }
        if (value.isBoolean()) {
            return words.get("detail." + value);
        }
        return value.isNumber()
                ? words.quantity(value.asDouble(), unit(detail))
                : value.asString("");
    }

    /** Details carry their unit in their name. */
    private static String unit(String detail) {
        return detail.endsWith("Hectares") ? "ha" : detail.endsWith("Metres") ? "m" : "";
    }

    private List<String> sources(JsonNode sources) {
        var list = new ArrayList<String>();
        for (JsonNode source : sources) {
            var place = source.path("place").asString("");
            list.add(words.pick(source.path("title")) + (place.isEmpty() ? "" : " — " + place));
        }
        return list;
    }
}
