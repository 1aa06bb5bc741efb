package jp.ritchi.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;

/**
 * The one style of a base resource, which is the whole service or one collection.
 *
 * @param base path of the base resource
 * @param whole whether layers that a map of everything hides at first are hidden
 */
record StyleSet(String base, Text title, Text description, List<LayerStyle> parts, boolean whole) {
    static final String ID = "default";
    static final String MEDIA_TYPE = "application/vnd.mapbox.style+json";
    static final String SPECIFICATION = "https://maplibre.org/maplibre-style-spec/";

    /** Metres at zoom 16 are below the decimetre: finer tiles would not show more. */
    private static final int FINEST_TILE = 16;

    String path() {
        return base + "/styles/" + ID;
    }

    /** The style as MapLibre reads it. */
    Map<String, Object> stylesheet(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", 8);
        json.put("name", title.in(exchange.locale()));
        json.put("metadata", metadata());
        json.put("sprite", exchange.base() + SpriteController.PATH);
        var sources = new LinkedHashMap<String, Object>();
        var layers = new ArrayList<Map<String, Object>>();
        for (LayerStyle part : parts) {
            sources.put(part.layer().id(), source(part, exchange.base()));
            part.layers().forEach(layer -> layers.add(shown(part, layer)));
        }
        json.put("sources", sources);
        json.put("layers", layers);
        return json;
    }

    private Map<String, Object> metadata() {
        var collections = new LinkedHashMap<String, Object>();
        var symbols = new LinkedHashMap<String, Symbol>();
        for (LayerStyle part : parts) {
            collections.put(
                    part.layer().id(), Map.of("order", part.order(), "shown", part.shown()));
            symbols.putAll(part.symbols());
        }
        return Map.of("ritchi:collections", collections, "ritchi:symbols", symbols);
    }

    private static Map<String, Object> source(LayerStyle part, String base) {
        var path = "/ogc/collections/" + part.layer().id() + "/tiles/WebMercatorQuad";
        var source = new LinkedHashMap<String, Object>();
        source.put("type", "vector");
        source.put("tiles", List.of(base + path + "/{z}/{y}/{x}?f=mvt"));
        source.put("minzoom", Math.min(part.layer().tileMinZoom(), FINEST_TILE));
        source.put("maxzoom", FINEST_TILE);
        source.put("promoteId", "id");
        return source;
    }

    private Map<String, Object> shown(LayerStyle part, Map<String, Object> layer) {
        if (!whole || part.shown()) {
            return layer;
        }
        var hidden = new LinkedHashMap<>(layer);
        var layout = new LinkedHashMap<String, Object>();
        if (layer.get("layout") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> layout.put(String.valueOf(key), value));
        }
        layout.put("visibility", "none");
        hidden.put("layout", layout);
        return hidden;
    }

    /** The entry in a list of styles. */
    Map<String, Object> summary(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", ID);
        json.put("title", title.in(exchange.locale()));
        var metadata = path() + "/metadata?f=json";
        var links = new ArrayList<>(links());
        links.add(new Link("describedby", Link.JSON, METADATA, metadata));
        json.put("links", exchange.links(links));
        return json;
    }

    private List<Link> links() {
        return List.of(
                stylesheetLink(), new Link("alternate", Link.HTML, PREVIEW, path() + "?f=html"));
    }

    private Link stylesheetLink() {
        return new Link("stylesheet", MEDIA_TYPE, STYLESHEET, path() + "?f=mapbox");
    }

    /** The style's metadata. */
    Map<String, Object> described(Exchange exchange) {
        Locale locale = exchange.locale();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", ID);
        json.put("title", title.in(locale));
        json.put("description", description.in(locale));
        json.put("scope", "style");
        json.put("license", "Apache-2.0");
        json.put("stylesheets", List.of(encoding(exchange)));
        json.put("layers", parts.stream().map(part -> layer(part, exchange)).toList());
        var self = path() + "/metadata";
        var links = new ArrayList<Link>();
        links.add(new Link("self", Link.JSON, METADATA, self + "?f=json"));
        links.add(new Link("alternate", Link.HTML, METADATA, self + "?f=html"));
        links.addAll(links());
        json.put("links", exchange.links(links));
        return json;
    }

    private Map<String, Object> encoding(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", "MapLibre / Mapbox");
        json.put("version", "8");
        json.put("specification", SPECIFICATION);
        json.put("native", true);
        json.put("link", exchange.links(List.of(stylesheetLink())).get(0));
        return json;
    }

    private static Map<String, Object> layer(LayerStyle part, Exchange exchange) {
        var layer = part.layer();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", layer.id());
        json.put("description", layer.title().in(exchange.locale()));
        json.put("type", layer.geometryType().name().toLowerCase(Locale.ROOT));
        var title = layer.title();
        var items =
                new Link("start", Link.GEOJSON, title, "/ogc/collections/" + layer.id() + "/items");
        json.put("sampleData", exchange.links(List.of(items)).get(0));
        return json;
    }

    private static final Text STYLESHEET = new Text("スタイル（MapLibre）", "Style (MapLibre)");
    private static final Text PREVIEW = new Text("地図で見る", "See it on a map");
    private static final Text METADATA = new Text("スタイルの説明", "About the style");
}
