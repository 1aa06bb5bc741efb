package jp.ritchi.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.Extent;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;

/**
 * Describes the tiles of one layer, as OGC tile set metadata and as TileJSON 3.0.0.
 *
 * @param query what follows the question mark in the address of each tile
 */
record TileSet(Layer layer, Extent extent, String query) {
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Every tile says by its header which of this is so. */
    private static final Text SHOWN =
            new Text(
                    "。タイルが 500 KB（gzip）に収まらないとき、または（数を集計する層で）地物が平均で画素より小さいときは、格子ごとの件数と合計を「-summary」の層に示します。ヘッダー Tile-Contents がタイルの中身を告げます。",
                    ". Where a tile would exceed 500 KB (gzip) or, in layers that are summed, features"
                            + " would on average be smaller than a pixel, the layer \"-summary\" tells"
                            + " their number and sums by cell. The header Tile-Contents says what a"
                            + " tile holds.");

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
        json.put("description", description(exchange.locale()));
        json.put("layers", new TileLayers(layer).metadata(exchange.locale()));
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

    private String description(Locale locale) {
        return layer.description().in(locale) + SHOWN.in(locale);
    }

    Map<String, Object> tileJson(Exchange exchange) {
        var json = new LinkedHashMap<String, Object>();
        json.put("tilejson", "3.0.0");
        json.put("name", layer.title().in(exchange.locale()));
        json.put("description", description(exchange.locale()));
        json.put("scheme", "xyz");
        json.put("tiles", List.of(exchange.base() + path(layer) + "/{z}/{y}/{x}?" + query));
        json.put("minzoom", layer.tileMinZoom());
        json.put("maxzoom", TileAddress.DEEPEST);
        if (extent.bbox() != null) {
            json.put("bounds", extent.bbox());
        }
        json.put("vector_layers", new TileLayers(layer).tileJson(exchange.locale()));
        return json;
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
                        path + "/{tileMatrix}/{tileRow}/{tileCol}?" + query,
                        true),
                new Link(
                        SCHEME,
                        Link.JSON,
                        WebMercatorQuad.TITLE,
                        "/ogc/tileMatrixSets/" + WebMercatorQuad.ID));
    }
}
