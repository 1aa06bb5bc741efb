package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;
import org.springframework.stereotype.Component;

/** The parameters that say how a feature is written, those that a single feature takes too. */
@Component
public class FeatureParameters {
    private final Map<String, FeatureParameter> byName;

    FeatureParameters(List<FeatureParameter> parameters) {
        this.byName = RowParameters.byName(parameters);
    }

    /**
     * The form that {@code query} asks for; throws a 400 problem about the first parameter that
     * cannot be understood. Parameters that are not {@link #names} are left to the caller, who must
     * refuse the unknown ones with {@link Query#allowOnly}.
     */
    public FeatureForm read(Layer layer, Query query) {
        var form = new FeatureForm(layer);
        for (FeatureParameter parameter : byName.values()) {
            query.find(parameter.name()).ifPresent(value -> parameter.apply(value, form));
        }
        return form;
    }

    /** The names of the parameters that {@link #read} understands. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** OpenAPI parameter objects. */
    public List<Map<String, Object>> documents() {
        return byName.values().stream().map(QueryParameter::document).toList();
    }
}
