package jp.ritchi.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.Extents;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which tile sets a collection has, and what is in the tiles of each. */
@RestController
class TileSetController {
    private static final Text TITLE = new Text("タイルセット", "Tile sets");

    private final CollectionFinder collections;
    private final LayerReads reads;
    private final Extents extents;
    private final RowChoice choice;

    TileSetController(
            CollectionFinder collections, LayerReads reads, Extents extents, RowChoice choice) {
        this.choice = choice;
        this.collections = collections;
        this.reads = reads;
        this.extents = extents;
    }

    @GetMapping("/ogc/collections/{collectionId}/tiles")
    void list(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        var stamp = reads.stamp(layer.id());
        if (exchange.unchanged(stamp)) {
            return;
        }
        var path = "/ogc/collections/" + layer.id() + "/tiles";
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "links",
                exchange.links(
                        List.of(
                                new Link("self", Link.JSON, TITLE, path + "?f=json"),
                                new Link("alternate", Link.HTML, TITLE, path + "?f=html"))));
        var set = new TileSet(layer, extents.of(layer, stamp), "f=mvt");
        body.put("tilesets", List.of(set.summary(exchange)));
        exchange.sendDocument(TITLE, body);
    }

    @GetMapping("/ogc/collections/{collectionId}/tiles/WebMercatorQuad")
    void one(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        choice.rows(layer, exchange.query());
        boolean tileJson = exchange.query().find("f").orElse("").equals("tilejson");
        var format = tileJson ? null : exchange.format();
        var stamp = reads.stamp(layer.id());
        if (exchange.unchanged(stamp)) {
            return;
        }
        var template = exchange.query().with("f", "mvt").toString();
        var set = new TileSet(layer, extents.of(layer, stamp), template);
        if (format == null) {
            exchange.sendJson(Link.JSON, set.tileJson(exchange));
        } else {
            exchange.sendDocument(layer.title(), set.metadata(exchange));
        }
    }

    @GetMapping("/ogc/tileMatrixSets")
    void matrixSets(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        if (exchange.unchanged("matrixSets")) {
            return;
        }
        var self =
                new Link(
                        "self",
                        Link.JSON,
                        WebMercatorQuad.TITLE,
                        "/ogc/tileMatrixSets/" + WebMercatorQuad.ID);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", WebMercatorQuad.ID);
        entry.put("title", WebMercatorQuad.TITLE.in(exchange.locale()));
        entry.put("uri", WebMercatorQuad.URI);
        entry.put("crs", WebMercatorQuad.CRS);
        entry.put("links", exchange.links(List.of(self)));
        exchange.sendDocument(TilesPart.SCHEMES, Map.of("tileMatrixSets", List.of(entry)));
    }

    @GetMapping("/ogc/tileMatrixSets/WebMercatorQuad")
    void matrixSet(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        exchange.format();
        if (exchange.unchanged("matrixSet")) {
            return;
        }
        exchange.sendDocument(WebMercatorQuad.TITLE, WebMercatorQuad.definition());
    }
}
