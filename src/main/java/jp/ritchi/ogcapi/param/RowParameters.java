package jp.ritchi.ogcapi.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.Today;
import jp.ritchi.ogcapi.http.Query;
import org.springframework.stereotype.Component;

/**
 * The parameters that choose rows of a layer: the standard ones and its attributes. Items, counts
 * and tiles offer the same ones, so that the same words always mean the same features.
 */
@Component
public class RowParameters {
    private final List<RowParameter> standard;
    private final Today today;

    RowParameters(List<RowParameter> standard, Today today) {
        this.standard = standard;
        this.today = today;
    }

    /**
     * The rows that {@code query} asks for. One that says nothing of time ({@code datetime}, or the
     * day on which rows end) asks for those that have not ended by today. Throws a 400 problem
     * about the first parameter that cannot be understood. Parameters that are not {@link #names}
     * are left to the caller, who must refuse the unknown ones with {@link Query#allowOnly}.
     */
    public RowFilter read(Layer layer, Query query) {
        var rows = new RowQuery(layer, query, new RowFilter());
        for (RowParameter parameter : byName(layer).values()) {
            query.find(parameter.name()).ifPresent(value -> parameter.apply(value, rows));
        }
        if (query.find(DatetimeParam.NAME).isEmpty() && !rows.filter().asksForTheEnd()) {
            rows.filter().andPresent(today.day());
        }
        return rows.filter();
    }

    /** The names of the parameters that {@link #read} understands. */
    public Set<String> names(Layer layer) {
        return byName(layer).keySet();
    }

    /** OpenAPI parameter objects of the layer. */
    public List<Map<String, Object>> documents(Layer layer) {
        return byName(layer).values().stream().map(QueryParameter::document).toList();
    }

    private Map<String, RowParameter> byName(Layer layer) {
        var all = new ArrayList<>(standard);
        for (var attribute : layer.queryables()) {
            if (attribute.type() != AttributeType.ARRAY) {
                all.add(new AttributeParam(attribute));
            }
        }
        return byName(all);
    }

    /** The parameters by their names; two that are called the same are a bug. */
    static <P extends QueryParameter> Map<String, P> byName(List<P> parameters) {
        var byName = new LinkedHashMap<String, P>();
        for (P parameter : parameters) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new IllegalStateException("Two parameters are called " + parameter.name());
            }
        }
        return byName;
    }
}
