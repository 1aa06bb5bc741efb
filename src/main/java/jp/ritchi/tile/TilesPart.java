package jp.ritchi.tile;

import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.ApiPart;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** OGC API Tiles 1.0 (OGC 20-057) for single collections in one tile matrix set. */
@Component
class TilesPart implements ApiPart {
    static final Text SCHEMES = new Text("タイルの格子", "Tile matrix sets");

    private static final String TAG = "Tiles";
    private static final String CONF = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String TMS = "http://www.opengis.net/spec/tms/2.0/conf/";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    @Override
    public List<String> conformance() {
        return List.of(
                CONF + "core",
                CONF + "tileset",
                CONF + "tilesets-list",
                CONF + "geodata-tilesets",
                CONF + "mvt",
                CONF + "oas30",
                TMS + "tilematrixset",
                TMS + "json-tilematrixset");
    }

    @Override
    public List<Link> landingLinks() {
        return List.of(new Link(REL + "tiling-schemes", Link.JSON, SCHEMES, "/ogc/tileMatrixSets"));
    }

    @Override
    public List<Link> collectionLinks(Layer layer) {
        var path = "/ogc/collections/" + layer.id() + "/tiles";
        var title = new Text("ベクトルタイル", "Vector tiles");
        return List.of(
                new Link(REL + "tilesets-vector", Link.JSON, title, path + "?f=json"),
                new Link(REL + "tilesets-vector", Link.HTML, title, path + "?f=html"));
    }

    @Override
    public List<Operation> operations() {
        var collection = "/ogc/collections/{collectionId}/tiles";
        return List.of(
                Operation.document(
                        collection,
                        "collection.vector.getTileSetsList",
                        TAG,
                        new Text("タイルセットの一覧", "Tile sets of a collection"),
                        "object"),
                metadata(collection + "/WebMercatorQuad"),
                tile(collection + "/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}"),
                Operation.document(
                        "/ogc/tileMatrixSets", "getTileMatrixSetsList", TAG, SCHEMES, "object"),
                Operation.document(
                        "/ogc/tileMatrixSets/WebMercatorQuad",
                        "getTileMatrixSet",
                        TAG,
                        WebMercatorQuad.TITLE,
                        "object"));
    }

    private static Operation metadata(String path) {
        return new Operation(
                path,
                "collection.vector.getTileSet",
                TAG,
                new Text("タイルセットの説明", "Tile set metadata"),
                List.of(format("json", "html", "tilejson")),
                Map.of(Link.JSON, "object", Link.HTML, "page"));
    }

    private static Operation tile(String path) {
        return new Operation(
                path,
                "collection.vector.getTile",
                TAG,
                new Text("ベクトルタイル（空なら 204）", "A vector tile (204 when empty)"),
                List.of(format("mvt")),
                Map.of(TileController.MVT, "tile"));
    }

    private static Map<String, Object> format(String... names) {
        return Operation.parameter(
                "f",
                new Text("答えの形式", "Format of the answer"),
                Map.of("type", "string", "enum", List.of(names)));
    }
}
