package jp.ritchi.tile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.param.RowFilter;

/** Which tile is asked for: of which layer, with which of its rows, and where. */
record TileQuestion(Layer layer, RowFilter rows, TileAddress address) {
    /** Equal for questions whose answer is the same as long as the rows and the caller are. */
    Object key() {
        return List.of(layer.id(), rows.sql(), rows.values(), address);
    }

    /** The day for which every row is asked for that has not ended; empty for another choice. */
    Optional<LocalDate> presentDay() {
        return rows.presentDay();
    }
}
