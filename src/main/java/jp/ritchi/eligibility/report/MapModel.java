package jp.ritchi.eligibility.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.eligibility.evidence.Bundle;
import tools.jackson.databind.JsonNode;

/** The words beside the maps of a report, with those for readers who cannot see them. */
final class MapModel {
    private final Bundle bundle;
    private final Words words;

    MapModel(Bundle bundle, Words words) {
        this.bundle = bundle;
        this.words = words;
    }

    List<Map<String, Object>> list(Map<String, ReportMaps.ReportMap> maps) {
        var list = new ArrayList<Map<String, Object>>();
        maps.forEach((name, map) -> list.add(of(name, map)));
        return list;
    }

    private Map<String, Object> of(String name, ReportMaps.ReportMap map) {
        var title = words.get("map." + name);
        var scale = String.format(Locale.ROOT, "%,d", map.frame().denominator());
        var area = words.quantity(bundle.answer().path("areaHectares"), "ha");
        var model = new LinkedHashMap<String, Object>();
        model.put("name", name);
        model.put("title", title);
        model.put("width", map.sheet().width());
        model.put("height", map.sheet().height());
        model.put("caption", words.fill("map.caption", title, scale));
        model.put("alt", words.fill("map.alt", title, scale, area, measured()));
        model.put("day", words.fill("map.day", words.day(bundle.answer().path("asOf").asString())));
        model.put("tooMany", map.around().tooMany());
        model.put("synthetic", map.around().synthetic() && !bundle.synthetic());
        model.put("attributions", String.join(" / ", map.attributions()));
        return model;
    }

    private String measured() {
        var said = new StringBuilder();
        for (JsonNode finding : bundle.answer().path("findings")) {
            for (JsonNode feature : finding.path("evidence").path("features")) {
                said.append(said(feature.path("properties")));
            }
        }
        return said.toString();
    }

    private String said(JsonNode shape) {
        return switch (shape.path("role").asString("")) {
            case "measured-line" -> words.fill("map.alt.line", metres(shape));
            case "radius" -> words.fill("map.alt.radius", metres(shape));
            case "nearest-interchange" -> words.fill("map.alt.interchange", words.name(shape));
            default -> "";
        };
    }

    private String metres(JsonNode shape) {
        return words.quantity(shape.path("metres"), "m");
    }
}
