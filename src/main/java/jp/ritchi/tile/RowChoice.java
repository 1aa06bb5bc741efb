package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.ogcapi.param.RowFilter;
import jp.ritchi.ogcapi.param.RowParameters;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/**
 * Which rows a tile, or the description of tiles, is asked for: the parameters are those of items,
 * beside {@code f}, and every other one is refused.
 */
@Component
class RowChoice {
    private final RowParameters parameters;

    RowChoice(RowParameters parameters) {
        this.parameters = parameters;
    }

    RowFilter rows(Layer layer, Query query) {
        var names = new HashSet<>(parameters.names(layer));
        names.add("f");
        query.allowOnly(names);
        return parameters.read(layer, query);
    }

    /** OpenAPI parameter objects, {@code f} with its formats first. */
    List<Map<String, Object>> documents(Layer layer, String... formats) {
        var documents = new ArrayList<Map<String, Object>>();
        documents.add(
                Operation.parameter(
                        "f",
                        new Text("答えの形式", "Format of the answer"),
                        Map.of("type", "string", "enum", List.of(formats))));
        documents.addAll(parameters.documents(layer));
        return documents;
    }
}
