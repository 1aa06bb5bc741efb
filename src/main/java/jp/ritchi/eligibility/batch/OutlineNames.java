package jp.ritchi.eligibility.batch;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the words by which the caller's own outlines are called in results. */
final class OutlineNames {
    private static final int LONGEST = 120;
    private static final List<String> NAMES = List.of("name_ja", "name", "名称", "title", "地番");

    private OutlineNames() {}

    static String id(JsonNode feature, int number) {
        var id = feature.path("id");
        return id.isString() || id.isNumber() ? cut(id.asString(), "#" + number) : "#" + number;
    }

    static String name(JsonNode feature, int number) {
        var properties = feature.path("properties");
        for (String name : NAMES) {
            var value = properties.path(name);
            if (value.isString() || value.isNumber()) {
                return cut(value.asString(), "#" + number);
            }
        }
        return "#" + number;
    }

    private static String cut(String text, String otherwise) {
        var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.isEmpty()) {
            return otherwise;
        }
        int end =
                clean.offsetByCodePoints(
                        0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end);
    }
}
