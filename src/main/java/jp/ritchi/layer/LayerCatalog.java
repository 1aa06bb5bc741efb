package jp.ritchi.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All layers by id, ordered by group and then by id; two layers never share an id. */
@Component
public class LayerCatalog {
    private final Map<String, Layer> byId = new LinkedHashMap<>();

    LayerCatalog(List<Layer> layers) {
        var sorted = new ArrayList<>(layers);
        sorted.sort(Comparator.comparing(Layer::group).thenComparing(Layer::id));
        for (Layer layer : sorted) {
            if (byId.put(layer.id(), layer) != null) {
                throw new IllegalStateException("Two layers are called " + layer.id());
            }
        }
    }

    public List<Layer> list() {
        return List.copyOf(byId.values());
    }

    public Optional<Layer> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
