package jp.ritchi.style;

import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;

/**
 * How one layer is drawn.
 *
 * @param order low is drawn first
 * @param shown whether a map of everything shows it at first
 * @param symbols the pictures that only this layer uses
 * @param layers MapLibre's style layers, of which every source is the id of the layer
 */
record LayerStyle(
        Layer layer,
        int order,
        boolean shown,
        Map<String, Symbol> symbols,
        List<Map<String, Object>> layers) {}
