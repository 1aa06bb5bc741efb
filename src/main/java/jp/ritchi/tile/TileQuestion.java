package jp.ritchi.tile;

import java.util.List;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.RowFilter;

/** Which tile is asked for: of which layer, with which of its rows, and where. */
record TileQuestion(Layer layer, RowFilter rows, TileAddress address) {
    /** Equal for questions whose answer is the same as long as the rows and the caller are. */
    Object key() {
        return List.of(layer.id(), rows.sql(), rows.values(), address);
    }

    /** Whether every row of the layer is asked for. */
    boolean wantsEverything() {
        return rows.sql().equals(new RowFilter().sql());
    }
}
