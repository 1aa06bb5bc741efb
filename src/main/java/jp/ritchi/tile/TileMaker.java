package jp.ritchi.tile;

import jp.ritchi.layer.LayerReads;
import org.springframework.stereotype.Component;

/** Makes tiles from the rows that the caller may see; it keeps nothing. */
@Component
class TileMaker {
    private final LayerReads reads;

    TileMaker(LayerReads reads) {
        this.reads = reads;
    }

    /** The tile, empty when no feature touches it. */
    Tile make(TileQuestion question) {
        var layer = question.layer();
        var address = question.address();
        if (address.matrix() < layer.tileMinZoom()) {
            return new Tile(new byte[0], "features");
        }
        var sql = TileSql.tile(layer);
        return reads.read(
                jdbc ->
                        new Tile(
                                jdbc.sql(sql)
                                        .param("layer", layer.id())
                                        .param("z", address.matrix())
                                        .param("x", address.column())
                                        .param("y", address.row())
                                        .query(byte[].class)
                                        .single(),
                                "features"));
    }
}
