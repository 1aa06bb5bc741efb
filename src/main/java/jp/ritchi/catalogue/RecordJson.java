package jp.ritchi.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes a source as a record in GeoJSON (OGC 20-004r1, clause 8). */
final class RecordJson {
    static final String COLLECTION = "/ogc/collections/sources";

    private static final String RECORD_CORE =
            "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core";
    private static final Text SELF = new Text("この文書", "This document");
    private static final Text PAGE = new Text("ページ", "Page");

    private RecordJson() {}

    /** A record without a time or a place says so by null. */
    static Map<String, @Nullable Object> of(Source source, Exchange exchange) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", source.id());
        json.put("type", "Feature");
        json.put("conformsTo", List.of(RECORD_CORE));
        var published = source.published();
        json.put("time", published == null ? null : Map.of("date", published.toString()));
        json.put("geometry", geometry(source.bbox()));
        json.put("properties", properties(source, exchange));
        json.put("links", exchange.links(links(source)));
        return json;
    }

    private static @Nullable Map<String, Object> geometry(@Nullable List<Double> box) {
        if (box == null) {
            return null;
        }
        double west = box.get(0);
        double south = box.get(1);
        double east = box.get(2);
        double north = box.get(3);
        if (west == east && south == north) {
            return Map.of("type", "Point", "coordinates", List.of(west, south));
        }
        var ring =
                List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south));
        return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }

    private static Map<String, Object> properties(Source source, Exchange exchange) {
        Locale locale = exchange.locale();
        var json = new LinkedHashMap<String, Object>();
        json.put("type", Source.TYPE);
        json.put("title", source.title().in(locale));
        var note = source.note();
        if (note != null) {
            json.put("description", note.in(locale));
        }
        json.put("language", Map.of("code", locale.getLanguage()));
        json.put("languages", List.of(Map.of("code", "ja"), Map.of("code", "en")));
        json.put(
                "keywords",
                source.uses().stream().map(use -> use.layer().title().in(locale)).toList());
        var concepts = source.uses().stream().map(use -> Map.of("id", use.layer().id())).toList();
        if (!concepts.isEmpty()) {
            var scheme = exchange.base() + "/ogc/collections";
            json.put("themes", List.of(Map.of("concepts", concepts, "scheme", scheme)));
        }
        var publisher = source.publisher().in(locale);
        json.put(
                "contacts",
                List.of(Map.of("organization", publisher, "roles", List.of("publisher"))));
        var document = source.document();
        if (document != null) {
            json.put("externalIds", List.of(Map.of("scheme", Source.SCHEME, "value", document)));
        }
        json.put("license", source.licence());
        json.put("rights", source.attribution().in(locale));
        json.put("redistributable", source.redistributable());
        return json;
    }

    private static List<Link> links(Source source) {
        var path = COLLECTION + "/items/" + source.id();
        var links = new ArrayList<Link>();
        links.add(new Link("self", Link.GEOJSON, SELF, path + "?f=json"));
        links.add(new Link("alternate", Link.HTML, PAGE, path + "?f=html"));
        links.add(new Link("collection", Link.JSON, SourcesCollection.TITLE, COLLECTION));
        for (SourceUse use : source.uses()) {
            var items = "/ogc/collections/" + use.layer().id() + "/items?source_id=" + source.id();
            links.add(new Link("item", Link.GEOJSON, use.layer().title(), items));
        }
        return links;
    }
}
