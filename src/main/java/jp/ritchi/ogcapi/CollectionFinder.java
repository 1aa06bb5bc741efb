package jp.ritchi.ogcapi;

import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/** Turns the collection id of an address into a layer, or into a 404 that says where to look. */
@Component
public class CollectionFinder {
    private final LayerCatalog layers;

    CollectionFinder(LayerCatalog layers) {
        this.layers = layers;
    }

    public Layer get(String collectionId) {
        return layers.find(collectionId)
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-collection",
                                        "このコレクションはありません。/ogc/collections で一覧を確かめてください。",
                                        "There is no such collection. See /ogc/collections."));
    }
}
