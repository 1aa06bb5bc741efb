package jp.ritchi.ogcapi.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.layer.Attribute;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.param.FeatureForm;
import jp.ritchi.ogcapi.param.ItemsQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages about features show, made from the same texts as the GeoJSON. */
@Component
class ItemsPages {
    private final ItemsReads reads;
    private final JsonMapper json;

    ItemsPages(ItemsReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    Map<String, Object> items(ItemsQuery query, Matched matched, Exchange exchange) {
        var layer = query.layer();
        var locale = exchange.locale();
        var columns = query.form().properties().stream().filter(Attribute::inTiles).toList();
        var block = reads.first(query, query.limitForPeople());
        var rows = new ArrayList<Map<String, Object>>();
        json.readTree("[" + block.text().toString(block.from()) + "]")
                .forEach(feature -> rows.add(row(feature, columns, locale)));
        var model = new HashMap<String, Object>();
        model.put("collection", layer.id());
        model.put("title", layer.title().in(locale));
        model.put("columns", columns.stream().map(a -> heading(a, locale)).toList());
        model.put("rows", rows);
        model.put("returned", rows.size());
        model.put("matched", matched.number());
        model.put("estimated", matched.estimated());
        model.put("pages", pages(new ItemsLinks(query, exchange), block));
        return model;
    }

    private static List<Map<String, Object>> pages(ItemsLinks links, Block block) {
        return links.of("html", block).stream()
                .filter(link -> List.of("first", "prev", "next").contains(link.rel()))
                .map(link -> links.exchange().pageLink(link))
                .toList();
    }

    private static Map<String, Object> row(
            JsonNode feature, List<Attribute> columns, Locale locale) {
        var properties = feature.path("properties");
        var cells = columns.stream().map(column -> shown(column, properties, locale)).toList();
        return Map.of("id", feature.path("id").asString(), "cells", cells);
    }

    Map<String, Object> item(FeatureForm form, byte[] text, Exchange exchange) {
        var feature = json.readTree(text);
        var properties = feature.path("properties");
        var locale = exchange.locale();
        var layer = form.layer();
        var rows =
                form.properties().stream()
                        .map(
                                attribute ->
                                        Map.of(
                                                "heading", heading(attribute, locale),
                                                "name", attribute.name(),
                                                "source", isSource(attribute, properties),
                                                "value", shown(attribute, properties, locale)))
                        .toList();
        var name = properties.path("en".equals(locale.getLanguage()) ? "name_en" : "name_ja");
        return Map.of(
                "collection", layer.id(),
                "collectionTitle", layer.title().in(locale),
                "id", feature.path("id").asString(),
                "title",
                        name.isString() ? name.asString() : properties.path("name_ja").asString(""),
                "rows", rows,
                "geometry", feature.path("geometry").toString());
    }

    /** The id of a source leads to its record. */
    private static boolean isSource(Attribute attribute, JsonNode properties) {
        return attribute.name().equals("source_id") && properties.path("source_id").isString();
    }

    private static String heading(Attribute attribute, Locale locale) {
        var unit = attribute.unit();
        var title = attribute.title().in(locale);
        return unit == null ? title : title + " [" + unit + "]";
    }

    /** The title of a code; other values as they are in the data; nothing when absent. */
    private static String shown(Attribute attribute, JsonNode properties, Locale locale) {
        var value = properties.path(attribute.name());
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        var text = value.isValueNode() ? value.asString() : value.toString();
        var code = attribute.codes().get(text);
        return code == null ? text : code.in(locale);
    }
}
