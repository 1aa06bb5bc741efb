package jp.ritchi.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of collections and the description of one. */
@RestController
class CollectionsController {
    private final LayerCatalog layers;
    private final CollectionFinder finder;
    private final LayerReads reads;
    private final CollectionPages pages;
    private final List<OtherCollection> others;

    CollectionsController(
            LayerCatalog layers,
            CollectionFinder finder,
            LayerReads reads,
            CollectionPages pages,
            List<OtherCollection> others) {
        this.layers = layers;
        this.others = others;
        this.finder = finder;
        this.reads = reads;
        this.pages = pages;
    }

    @GetMapping("/ogc/collections")
    void list(Exchange exchange) {
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        var stamps = new LinkedHashMap<Layer, String>();
        layers.list().forEach(layer -> stamps.put(layer, reads.stamp(layer.id())));
        var all = new ArrayList<>(stamps.values());
        others.forEach(other -> all.add(other.stamp()));
        if (exchange.unchanged(String.join("/", all))) {
            return;
        }
        var collections = new ArrayList<Map<String, Object>>();
        stamps.forEach((layer, stamp) -> collections.add(pages.describe(layer, stamp, exchange)));
        others.forEach(other -> collections.add(other.describe(exchange)));
        if (format == Format.HTML) {
            exchange.sendPage("collections", Map.of("collections", collections));
        } else {
            var body = new LinkedHashMap<String, Object>();
            body.put("links", exchange.links(LINKS));
            body.put("crs", CollectionDescription.SYSTEMS);
            body.put("collections", collections);
            exchange.sendJson(Link.JSON, body);
        }
    }

    @GetMapping("/ogc/collections/{collectionId}")
    void one(@PathVariable String collectionId, Exchange exchange) {
        var layer = finder.get(collectionId);
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        var stamp = reads.stamp(layer.id());
        if (exchange.unchanged(stamp)) {
            return;
        }
        var body = pages.describe(layer, stamp, exchange);
        if (format == Format.HTML) {
            exchange.sendPage("collection", pages.one(layer, body, exchange));
        } else {
            exchange.sendJson(Link.JSON, body);
        }
    }

    private static final Text TITLE = new Text("コレクション", "Collections");
    private static final List<Link> LINKS =
            List.of(
                    new Link("self", Link.JSON, TITLE, "/ogc/collections?f=json"),
                    new Link("alternate", Link.HTML, TITLE, "/ogc/collections?f=html"));
}
