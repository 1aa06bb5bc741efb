package jp.ritchi.ogcapi.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.editing.Submission.Way;
import jp.ritchi.ogcapi.http.Exchange;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that write features of a collection, one at a time. */
@RestController
class EditingController {
    static final String ITEMS = "/ogc/collections/{collectionId}/items";
    static final String ITEM = ITEMS + "/{featureId}";

    private final CollectionFinder collections;
    private final FeatureWrites writes;

    EditingController(CollectionFinder collections, FeatureWrites writes) {
        this.collections = collections;
        this.writes = writes;
    }

    @PostMapping(ITEMS)
    void create(
            @PathVariable String collectionId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        var write = new WriteExchange(exchange, request, response);
        writes.create(collections.get(collectionId), write);
    }

    @PutMapping(ITEM)
    void replace(
            @PathVariable String collectionId,
            @PathVariable String featureId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        var write = new WriteExchange(exchange, request, response);
        writes.change(collections.get(collectionId), featureId, Way.REPLACE, write);
    }

    @PatchMapping(ITEM)
    void update(
            @PathVariable String collectionId,
            @PathVariable String featureId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        var write = new WriteExchange(exchange, request, response);
        writes.change(collections.get(collectionId), featureId, Way.UPDATE, write);
    }

    @DeleteMapping(ITEM)
    void delete(
            @PathVariable String collectionId,
            @PathVariable String featureId,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response) {
        var write = new WriteExchange(exchange, request, response);
        writes.delete(collections.get(collectionId), featureId, write);
    }
}
