package jp.ritchi.ogcapi.features;

import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.param.ItemsParameters;
import jp.ritchi.web.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Features of a collection, many or one. The question is checked in full before the store is asked
 * anything; a feature that the caller may not see is a feature that does not exist.
 */
@RestController
class ItemsController {
    private final CollectionFinder collections;
    private final ItemsParameters parameters;
    private final ItemsReads reads;
    private final ItemsPages pages;

    ItemsController(
            CollectionFinder collections,
            ItemsParameters parameters,
            ItemsReads reads,
            ItemsPages pages) {
        this.collections = collections;
        this.parameters = parameters;
        this.reads = reads;
        this.pages = pages;
    }

    @GetMapping("/ogc/collections/{collectionId}/items")
    void items(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        var query = parameters.read(layer, exchange.query());
        var format = exchange.format();
        var stamp = reads.stamp(layer);
        if (exchange.unchanged(stamp)) {
            return;
        }
        var links = new ItemsLinks(query, reads.count(query, stamp), exchange);
        if (format == Format.HTML) {
            exchange.sendPage("items", pages.items(links));
        } else {
            FeatureCollectionWriter.write(links, reads);
        }
    }

    @GetMapping("/ogc/collections/{collectionId}/items/{featureId}")
    void item(
            @PathVariable String collectionId, @PathVariable String featureId, Exchange exchange) {
        var layer = collections.get(collectionId);
        exchange.query().allowOnly(Set.of("f"));
        var format = exchange.format();
        var stamp = reads.stamp(layer);
        var feature = reads.find(layer, featureId).orElseThrow(() -> missing(layer));
        if (exchange.unchanged(stamp)) {
            return;
        }
        if (format == Format.HTML) {
            exchange.sendPage("item", pages.item(layer, feature, exchange));
        } else {
            FeatureCollectionWriter.write(layer, feature, exchange);
        }
    }

    private static RequestProblem missing(Layer layer) {
        return RequestProblem.notFound(
                "no-such-feature",
                "この地物はありません。/ogc/collections/" + layer.id() + "/items で一覧を確かめてください。",
                "There is no such feature. See /ogc/collections/" + layer.id() + "/items.");
    }
}
