package jp.ritchi.style;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The style of every layer: its file {@code styles/<id>.json}, or a plain one where there is none.
 */
@Component
class LayerStyles {
    private static final String PLAIN = "plain";

    private final Map<Layer, LayerStyle> styles = new LinkedHashMap<>();

    record File(int version, Metadata metadata, List<Map<String, Object>> layers) {}

    record Metadata(
            @JsonProperty("ritchi:order") int order,
            @JsonProperty("ritchi:shown") boolean shown,
            @JsonProperty("ritchi:symbols") @Nullable Map<String, Map<String, String>> symbols) {}

    LayerStyles(LayerCatalog layers, StyleFiles files, SymbolBox box) {
        layers.list().stream()
                .map(layer -> read(layer, files, box))
                .sorted(Comparator.comparingInt(LayerStyle::order))
                .forEach(style -> styles.put(style.layer(), style));
    }

    /** In drawing order. */
    List<LayerStyle> list() {
        return List.copyOf(styles.values());
    }

    LayerStyle get(Layer layer) {
        return java.util.Objects.requireNonNull(styles.get(layer));
    }

    private static LayerStyle read(Layer layer, StyleFiles files, SymbolBox box) {
        var geometry = layer.geometryType().name().toLowerCase(Locale.ROOT);
        var name = files.has(layer.id()) ? layer.id() : PLAIN + "-" + geometry;
        var file = files.read(name, File.class);
        var symbols = new LinkedHashMap<String, Symbol>();
        var named = file.metadata.symbols;
        if (named != null) {
            named.forEach((picture, told) -> symbols.put(picture, box.symbol(told)));
        }
        var drawn = new ArrayList<Map<String, Object>>();
        file.layers.forEach(one -> drawn.add(named(layer, one)));
        return new LayerStyle(
                layer, file.metadata.order, file.metadata.shown, symbols, List.copyOf(drawn));
    }

    /** A plain style serves many layers; each is told its own name. */
    private static Map<String, Object> named(Layer layer, Map<String, Object> drawn) {
        var named = new LinkedHashMap<>(drawn);
        named.replaceAll(
                (key, value) -> {
                    if (key.equals("id")) {
                        return String.valueOf(value).replaceFirst("^plain/", layer.id() + "/");
                    }
                    return value.equals(PLAIN) ? layer.id() : value;
                });
        return named;
    }
}
