package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
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

    private final LayerCatalog layers;
    private final RowChoice choice;

    TilesPart(LayerCatalog layers, RowChoice choice) {
        this.layers = layers;
        this.choice = choice;
    }

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

    /** Tiles have paths of their own for each collection, because its attributes are parameters. */
    @Override
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.add(
                Operation.document(
                        "/ogc/collections/{collectionId}/tiles",
                        "collection.vector.getTileSetsList",
                        TAG,
                        new Text("タイルセットの一覧", "Tile sets of a collection"),
                        "object"));
        for (Layer layer : layers.list()) {
            operations.add(metadata(layer));
            operations.add(tile(layer));
        }
        operations.add(
                Operation.document(
                        "/ogc/tileMatrixSets", "getTileMatrixSetsList", TAG, SCHEMES, "object"));
        operations.add(
                Operation.document(
                        "/ogc/tileMatrixSets/WebMercatorQuad",
                        "getTileMatrixSet",
                        TAG,
                        WebMercatorQuad.TITLE,
                        "object"));
        return operations;
    }

    private Operation metadata(Layer layer) {
        return new Operation(
                TileSet.path(layer),
                "collection.vector.getTileSet-" + layer.id(),
                TAG,
                new Text("タイルセットの説明", "Tile set metadata"),
                choice.documents(layer, "json", "html", "tilejson"),
                Map.of(Link.JSON, "object", Link.HTML, "page"));
    }

    private Operation tile(Layer layer) {
        return new Operation(
                TileSet.path(layer) + "/{tileMatrix}/{tileRow}/{tileCol}",
                "collection.vector.getTile-" + layer.id(),
                TAG,
                new Text("ベクトルタイル（空なら 204）", "A vector tile (204 when empty)"),
                choice.documents(layer, "mvt"),
                Map.of(TileController.MVT, "tile"));
    }
}
