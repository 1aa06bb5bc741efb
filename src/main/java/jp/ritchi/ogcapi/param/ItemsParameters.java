package jp.ritchi.ogcapi.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;
import org.springframework.stereotype.Component;

/** All parameters that {@code /items} of a layer takes: the standard ones and its attributes. */
@Component
public class ItemsParameters {
    private final List<ItemsParameter> standard;

    ItemsParameters(List<ItemsParameter> standard) {
        this.standard = standard;
    }

    /** Reads every parameter of {@code query}, or throws a 400 problem about the first bad one. */
    public ItemsQuery read(Layer layer, Query query) {
        var byName = byName(layer);
        query.allowOnly(byName.keySet());
        var items = new ItemsQuery(layer, query);
        for (ItemsParameter parameter : byName.values()) {
            query.find(parameter.name()).ifPresent(value -> parameter.apply(value, items));
        }
        return items;
    }

    /** OpenAPI parameter objects of the layer. */
    public List<Map<String, Object>> documents(Layer layer) {
        return byName(layer).values().stream().map(ItemsParameter::document).toList();
    }

    private Map<String, ItemsParameter> byName(Layer layer) {
        var all = new ArrayList<>(standard);
        for (var attribute : layer.attributes()) {
            if (attribute.type() != AttributeType.ARRAY) {
                all.add(new AttributeParam(attribute));
            }
        }
        var byName = new LinkedHashMap<String, ItemsParameter>();
        for (ItemsParameter parameter : all) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new IllegalStateException("Two parameters are called " + parameter.name());
            }
        }
        return byName;
    }
}
