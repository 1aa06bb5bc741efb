package jp.ritchi.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.web.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The one endpoint for vector tiles; an address outside the grid never reaches the store. */
@RestController
class TileController {
    static final String MVT = "application/vnd.mapbox-vector-tile";

    private final CollectionFinder collections;
    private final LayerReads reads;
    private final TileStore tiles;
    private final RowChoice choice;

    TileController(
            CollectionFinder collections, LayerReads reads, TileStore tiles, RowChoice choice) {
        this.collections = collections;
        this.choice = choice;
        this.reads = reads;
        this.tiles = tiles;
    }

    @GetMapping(
            "/ogc/collections/{collectionId}/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}")
    void tile(
            @PathVariable Map<String, String> path, Exchange exchange, HttpServletRequest request) {
        var layer = collections.get(path.get("collectionId"));
        var rows = choice.rows(layer, exchange.query());
        if (!exchange.query().find("f").orElse("mvt").equals("mvt")) {
            throw RequestProblem.badParameter("f", "タイルの形式は mvt だけです。", "Tiles exist as mvt only.");
        }
        var address =
                TilePath.read(path.get("tileMatrix"), path.get("tileRow"), path.get("tileCol"));
        var stamp = reads.stamp(layer.id());
        if (exchange.unchanged(stamp)) {
            return;
        }
        var tile = tiles.get(new TileQuestion(layer, rows, address), stamp);
        exchange.tagged(tile.stamp());
        exchange.header(Contents.HEADER, tile.contents());
        request.setAttribute(TileDoor.SENT, tile);
        if (tile.isEmpty()) {
            exchange.sendNothing();
        } else {
            exchange.send(MVT, tile.body());
        }
    }
}
