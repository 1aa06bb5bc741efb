package jp.ritchi.ogcapi.features;

import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Format;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.param.FeatureParameters;
import jp.ritchi.ogcapi.param.ItemsParameters;
import org.springframework.stereotype.Component;
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
    private final FeatureParameters form;
    private final ItemsReads reads;
    private final ItemsCounts counts;
    private final KeptPages kept;
    private final ItemsPages pages;

    ItemsController(
            CollectionFinder collections,
            Parameters parameters,
            Rows rows,
            KeptPages kept,
            ItemsPages pages) {
        this.collections = collections;
        this.parameters = parameters.items();
        this.form = parameters.form();
        this.reads = rows.reads();
        this.counts = rows.counts();
        this.kept = kept;
        this.pages = pages;
    }

    /** What a request may say. */
    @Component
    record Parameters(ItemsParameters items, FeatureParameters form) {}

    /** What is read. */
    @Component
    record Rows(ItemsReads reads, ItemsCounts counts) {}

    @GetMapping("/ogc/collections/{collectionId}/items")
    void items(@PathVariable String collectionId, Exchange exchange) {
        var layer = collections.get(collectionId);
        var query = parameters.read(layer, exchange.query());
        var format = exchange.format();
        var stamp = reads.stamp(layer);
        if (exchange.unchanged(stamp)) {
            return;
        }
        var matched = reads.inTurn(() -> counts.of(query, stamp));
        if (format == Format.HTML) {
            exchange.sendPage("items", pages.items(query, matched, exchange));
        } else {
            var source = new FeatureCollectionWriter.Source(reads, matched, kept);
            FeatureCollectionWriter.write(query, source, exchange);
        }
    }

    @GetMapping("/ogc/collections/{collectionId}/items/{featureId}")
    void item(
            @PathVariable String collectionId, @PathVariable String featureId, Exchange exchange) {
        var layer = collections.get(collectionId);
        exchange.query().allowOnly(form.names());
        var asked = form.read(layer, exchange.query());
        var format = exchange.format();
        var feature = reads.get(asked, featureId);
        if (format == Format.HTML) {
            var page = exchange.page("item", pages.item(asked, feature.json(), exchange));
            exchange.sendRow(feature.state(), Exchange.PAGE, page);
        } else {
            FeatureCollectionWriter.crs(asked, exchange);
            var document = feature.document(exchange.path(), exchange);
            exchange.sendRow(feature.state(), Link.GEOJSON, document);
        }
    }
}
