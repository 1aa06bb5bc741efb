package jp.ritchi.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the pages show of a source, in the reader's language. */
final class RecordPage {
    private RecordPage() {}

    static Map<String, Object> of(Source source, Locale locale) {
        var model = new LinkedHashMap<String, Object>();
        model.put("id", source.id());
        model.put("title", source.title().in(locale));
        model.put("publisher", source.publisher().in(locale));
        var published = source.published();
        model.put("published", published == null ? "" : published.toString());
        model.put("licence", source.licence());
        model.put("attribution", source.attribution().in(locale));
        model.put("redistributable", source.redistributable());
        var note = source.note();
        model.put("note", note == null ? "" : note.in(locale));
        var document = source.document();
        model.put("document", document == null ? "" : document);
        model.put("address", source.hasAddress());
        model.put("uses", source.uses().stream().map(use -> use(use, source, locale)).toList());
        var box = source.bbox();
        if (box != null) {
            model.put("map", map(box));
        }
        return model;
    }

    private static Map<String, Object> use(SourceUse use, Source source, Locale locale) {
        var path = "/ogc/collections/" + use.layer().id() + "/items?source_id=" + source.id();
        return Map.of("title", use.layer().title().in(locale), "path", path);
    }

    private static Map<String, Object> map(List<Double> box) {
        var text = box.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Map.of("style", "/ogc/styles/default?f=mapbox", "bbox", text);
    }
}
