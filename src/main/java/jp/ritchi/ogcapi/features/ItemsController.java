package jp.ritchi.ogcapi.features;

import java.util.Set;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.param.ItemsParameters;
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
        var feature = reads.get(layer, featureId);
        if (format == Format.HTML) {
            var page = exchange.page("item", pages.item(layer, feature.text(), exchange));
            exchange.sendRow(feature.state(), Exchange.PAGE, page);
        } else {
            var document = feature.document(exchange.path(), exchange);
            exchange.sendRow(feature.state(), Link.GEOJSON, document);
        }
    }
}
