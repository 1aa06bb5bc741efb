package jp.ritchi.ogcapi.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTables;
import jp.ritchi.ogcapi.CollectionFinder;
import jp.ritchi.ogcapi.editing.Submission.Way;
import jp.ritchi.ogcapi.features.ItemsReads;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.param.FeatureForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Tells which methods this caller may use on features just now, and which bodies they take. */
@RestController
class OptionsController {
    private static final String READ = "GET, HEAD, OPTIONS";

    private final CollectionFinder collections;
    private final LayerTables tables;
    private final ItemsReads reads;

    OptionsController(CollectionFinder collections, LayerTables tables, ItemsReads reads) {
        this.collections = collections;
        this.tables = tables;
        this.reads = reads;
    }

    @RequestMapping(path = EditingController.ITEMS, method = RequestMethod.OPTIONS)
    void items(
            @PathVariable String collectionId,
            Exchange exchange,
            @Nullable Authentication caller,
            HttpServletResponse response) {
        boolean writes = writes(collections.get(collectionId), caller);
        response.setHeader(HttpHeaders.ALLOW, writes ? READ + ", POST" : READ);
        if (writes) {
            response.setHeader("Accept-Post", list(Way.CREATE.mediaTypes()));
        }
    }

    @RequestMapping(path = EditingController.ITEM, method = RequestMethod.OPTIONS)
    void item(
            @PathVariable String collectionId,
            @PathVariable String featureId,
            Exchange exchange,
            @Nullable Authentication caller,
            HttpServletResponse response) {
        var layer = collections.get(collectionId);
        reads.get(new FeatureForm(layer), featureId);
        boolean writes = writes(layer, caller);
        response.setHeader(HttpHeaders.ALLOW, writes ? READ + ", PUT, PATCH, DELETE" : READ);
        if (writes) {
            response.setHeader("Accept-Patch", list(Way.UPDATE.mediaTypes()));
        }
    }

    private boolean writes(Layer layer, @Nullable Authentication caller) {
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(granted -> "ROLE_EDITOR".equals(granted.getAuthority()))
                && tables.find(layer).isPresent();
    }

    private static String list(Set<String> mediaTypes) {
        return String.join(", ", mediaTypes);
    }
}
