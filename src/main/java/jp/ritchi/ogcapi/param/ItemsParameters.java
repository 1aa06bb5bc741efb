package jp.ritchi.ogcapi.param;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * All parameters that {@code /items} of a layer takes: those of rows, those of each feature and
 * those of the page.
 */
@Component
public class ItemsParameters {
    private final RowParameters rows;
    private final FeatureParameters form;
    private final Map<String, PageParameter> page;

    ItemsParameters(RowParameters rows, FeatureParameters form, List<PageParameter> page) {
        this.rows = rows;
        this.form = form;
        this.page = RowParameters.byName(page);
    }

    /** Reads every parameter of {@code query}, or throws a 400 problem about the first bad one. */
    public ItemsQuery read(Layer layer, Query query) {
        query.allowOnly(names(layer));
        var chosen = rows.read(layer, query);
        var items = new ItemsQuery(form.read(layer, query), chosen, asked(layer, query));
        for (PageParameter parameter : page.values()) {
            query.find(parameter.name()).ifPresent(value -> parameter.apply(value, items));
        }
        if (items.position().isPresent() && items.offset() > 0) {
            throw RequestProblem.badParameter(
                    "offset",
                    "offset と cursor は一緒に使えません。どちらかを外してください。",
                    "offset and cursor cannot be used together. Leave one of them out.");
        }
        return items;
    }

    private Set<String> names(Layer layer) {
        var names = new HashSet<>(rows.names(layer));
        for (var more : List.of(form.names(), page.keySet())) {
            for (String name : more) {
                if (!names.add(name)) {
                    throw new IllegalStateException("Two parameters are called " + name);
                }
            }
        }
        return names;
    }

    private String asked(Layer layer, Query query) {
        var given = new TreeMap<String, String>();
        for (String name : rows.names(layer)) {
            query.find(name).ifPresent(value -> given.put(name, value));
        }
        return given.toString();
    }

    /** OpenAPI parameter objects of the layer. */
    public List<Map<String, Object>> documents(Layer layer) {
        var documents = new ArrayList<>(rows.documents(layer));
        documents.addAll(form.documents());
        page.values().forEach(parameter -> documents.add(parameter.document()));
        return documents;
    }
}
