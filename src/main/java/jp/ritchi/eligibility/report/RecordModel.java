package jp.ritchi.eligibility.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.evidence.Bundle;
import tools.jackson.databind.JsonNode;

/** Where the facts of a report come from, in which state they were, and the hashes of it all. */
final class RecordModel {
    private static final int ROWS_SHOWN = 40;

    private final Bundle bundle;
    private final Words words;

    RecordModel(Bundle bundle, Words words) {
        this.bundle = bundle;
        this.words = words;
    }

    Map<String, Object> build() {
        var document = bundle.document();
        var rows = document.path("rows");
        var model = new LinkedHashMap<String, Object>();
        model.put("sources", sources());
        model.put("rows", rows(rows));
        model.put(
                "moreRows",
                rows.size() > ROWS_SHOWN
                        ? words.fill("record.more", rows.size() - ROWS_SHOWN)
                        : "");
        model.put("stamps", pairs(document.path("stamps"), ""));
        model.put("parts", pairs(document.path("hashes").path("parts"), "part."));
        model.put("sha256", bundle.sha256());
        model.put("made", words.instant(document.path("recordedAt").asString()));
        return model;
    }

    private List<Map<String, String>> sources() {
        var list = new ArrayList<Map<String, String>>();
        for (JsonNode source : bundle.document().path("sources")) {
            var published = source.path("published").asString("");
            list.add(
                    Map.of(
                            "title",
                            either(source, "title"),
                            "publisher",
                            either(source, "publisher")
                                    + (published.isEmpty() ? "" : " " + words.day(published)),
                            "licence",
                            source.path("licence").asString(""),
                            "attribution",
                            either(source, "attribution"),
                            "place",
                            places(source.path("id").asString())));
        }
        return list;
    }

    private String either(JsonNode source, String name) {
        return source.path(name + "_" + words.language()).asString("");
    }

    /** Where in the source the facts stand, as the answer and the programme say. */
    private String places(String id) {
        var places = new LinkedHashSet<String>();
        var answer = bundle.answer();
        answer.path("sources").forEach(source -> place(source, id, places));
        answer.path("findings")
                .forEach(f -> f.path("sources").forEach(source -> place(source, id, places)));
        return String.join(" / ", places);
    }

    private static void place(JsonNode source, String id, LinkedHashSet<String> places) {
        var place = source.path("place").asString("");
        if (source.path("id").asString("").equals(id) && !place.isEmpty()) {
            places.add(place);
        }
    }

    private List<Map<String, String>> rows(JsonNode rows) {
        var list = new ArrayList<Map<String, String>>();
        for (JsonNode row : rows) {
            if (list.size() < ROWS_SHOWN) {
                list.add(
                        Map.of(
                                "layer",
                                row.path("layer").asString(),
                                "id",
                                row.path("id").asString(),
                                "name",
                                words.name(row),
                                "version",
                                row.path("version").toString(),
                                "changedAt",
                                words.instant(row.path("changedAt").asString())));
            }
        }
        return list;
    }

    private List<Map<String, String>> pairs(JsonNode object, String prefix) {
        var list = new ArrayList<Map<String, String>>();
        object.properties()
                .forEach(
                        member ->
                                list.add(
                                        Map.of(
                                                "name",
                                                words.get(
                                                        prefix + member.getKey(), member.getKey()),
                                                "value",
                                                member.getValue().asString(""))));
        return list;
    }
}
