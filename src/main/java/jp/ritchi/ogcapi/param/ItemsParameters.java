package jp.ritchi.ogcapi.param;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;
import org.springframework.stereotype.Component;

/** All parameters that {@code /items} of a layer takes: those of rows and those of the page. */
@Component
public class ItemsParameters {
    private final RowParameters rows;
    private final Map<String, PageParameter> page;

    ItemsParameters(RowParameters rows, List<PageParameter> page) {
        this.rows = rows;
        this.page = RowParameters.byName(page);
    }

    /** Reads every parameter of {@code query}, or throws a 400 problem about the first bad one. */
    public ItemsQuery read(Layer layer, Query query) {
        var names = new HashSet<>(rows.names(layer));
        for (String name : page.keySet()) {
            if (!names.add(name)) {
                throw new IllegalStateException("Two parameters are called " + name);
            }
        }
        query.allowOnly(names);
        var items = new ItemsQuery(layer, query, rows.read(layer, query));
        for (PageParameter parameter : page.values()) {
            query.find(parameter.name()).ifPresent(value -> parameter.apply(value, items));
        }
        return items;
    }

    /** OpenAPI parameter objects of the layer. */
    public List<Map<String, Object>> documents(Layer layer) {
        var documents = new ArrayList<>(rows.documents(layer));
        page.values().forEach(parameter -> documents.add(parameter.document()));
        return documents;
    }
}
