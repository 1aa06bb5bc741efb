package jp.ritchi.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.Extent;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;

/** Describes the tiles of one layer, as OGC tile set metadata and as TileJSON 3.0.0. */
record TileSet(Layer layer, Extent extent) {
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    static String path(Layer layer) {
        return "/ogc/collections/" + layer.id() + "/tiles/" + WebMercatorQuad.ID;
    }

    /** The entry of the tile set in a list, which is also the beginning of its metadata. */
    Map<String, Object> summary(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", layer.title().in(exchange.locale()));
        json.put("dataType", "vector");
        json.put("crs", WebMercatorQuad.CRS);
        json.put("tileMatrixSetURI", WebMercatorQuad.URI);
        json.put("links", exchange.links(links()));
        return json;
    }

    Map<String, Object> metadata(Exchange exchange) {
        var json = summary(exchange);
        json.put("description", layer.description().in(exchange.locale()));
        json.put("layers", List.of(layerMetadata(exchange.locale())));
        var bbox = extent.bbox();
        if (bbox != null) {
            var box = new LinkedHashMap<String, Object>();
            box.put("lowerLeft", bbox.subList(0, 2));
            box.put("upperRight", bbox.subList(2, 4));
            box.put("crs", CRS84);
            json.put("boundingBox", box);
        }
        return json;
    }

    private Map<String, Object> layerMetadata(Locale locale) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", layer.id());
        json.put("title", layer.title().in(locale));
        json.put("dataType", "vector");
        json.put("geometryDimension", dimension(layer.geometryType()));
        json.put("minTileMatrix", Integer.toString(layer.tileMinZoom()));
        json.put("maxTileMatrix", Integer.toString(TileAddress.DEEPEST));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", Map.of("type", "string"));
        for (Attribute attribute : tiled()) {
            properties.put(
                    attribute.name(),
                    Map.of(
                            "type", attribute.type().schemaType(),
                            "title", attribute.title().in(locale)));
        }
        json.put("propertiesSchema", Map.of("type", "object", "properties", properties));
        return json;
    }

    Map<String, Object> tileJson(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("tilejson", "3.0.0");
        json.put("name", layer.title().in(exchange.locale()));
        json.put("description", layer.description().in(exchange.locale()));
        json.put("scheme", "xyz");
        json.put("tiles", List.of(exchange.base() + path(layer) + "/{z}/{y}/{x}?f=mvt"));
        json.put("minzoom", layer.tileMinZoom());
        json.put("maxzoom", TileAddress.DEEPEST);
        if (extent.bbox() != null) {
            json.put("bounds", extent.bbox());
        }
        json.put("vector_layers", List.of(vectorLayer(exchange.locale())));
        return json;
    }

    private Map<String, Object> vectorLayer(Locale locale) {
        Map<String, String> fields =
                tiled().stream()
                        .collect(
                                Collectors.toMap(
                                        Attribute::name,
                                        attribute -> attribute.title().in(locale),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        fields.put("id", "id");
        return Map.of(
                "id", layer.id(),
                "description", layer.description().in(locale),
                "minzoom", layer.tileMinZoom(),
                "maxzoom", TileAddress.DEEPEST,
                "fields", fields);
    }

    private List<Attribute> tiled() {
        return layer.attributes().stream().filter(Attribute::inTiles).toList();
    }

    private static int dimension(GeometryType type) {
        return switch (type) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
        };
    }

    List<Link> links() {
        var path = path(layer);
        return List.of(
                new Link("self", Link.JSON, new Text("タイルセット", "Tile set"), path + "?f=json"),
                new Link("alternate", Link.HTML, new Text("ページ", "Page"), path + "?f=html"),
                new Link(
                        "alternate",
                        Link.JSON,
                        new Text("TileJSON", "TileJSON"),
                        path + "?f=tilejson"),
                new Link(
                        "item",
                        TileController.MVT,
                        new Text("タイル", "Tile"),
                        path + "/{tileMatrix}/{tileRow}/{tileCol}?f=mvt",
                        true),
                new Link(
                        SCHEME,
                        Link.JSON,
                        WebMercatorQuad.TITLE,
                        "/ogc/tileMatrixSets/" + WebMercatorQuad.ID));
    }
}
