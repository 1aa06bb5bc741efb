package jp.ritchi.tile;

import jp.ritchi.layer.LayerReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes tiles from the rows that the caller may see; it keeps nothing. A tile shows its features
 * one by one as long as they can be seen and fit the {@link Budget}, and otherwise how many there
 * are by cell. Rows and cells of one tile are of one moment.
 */
@Component
class TileMaker {
    private static final String SMALL = "small";
    private static final String MANY = "many";

    private final LayerReads reads;

    TileMaker(LayerReads reads) {
        this.reads = reads;
    }

    /** The tile, empty when no feature touches it. */
    Tile make(TileQuestion question) {
        if (question.address().matrix() < question.layer().tileMinZoom()) {
            return new Tile(new byte[0], Contents.features(0, Thinning.NONE));
        }
        return reads.glance(
                jdbc ->
                        CellReads.areKept(question, jdbc)
                                ? fromCells(question, jdbc)
                                : fromRows(question, jdbc));
    }

    private static Tile fromCells(TileQuestion question, JdbcClient jdbc) {
        var cells = CellReads.kept(question, jdbc);
        if (!cells.areVisible()) {
            return cells.tile(SMALL);
        }
        if (cells.count() > Budget.FEATURES) {
            return cells.tile(MANY);
        }
        var features = Features.read(question, jdbc);
        return features.fit()
                ? features.tile().orElseGet(() -> cells.tile(MANY))
                : cells.tile(MANY);
    }

    private static Tile fromRows(TileQuestion question, JdbcClient jdbc) {
        var features = Features.read(question, jdbc);
        if (!features.fit()) {
            return CellReads.counted(question, jdbc).tile(MANY);
        }
        if (!question.layer().sums().isEmpty() && !features.areVisible()) {
            return CellReads.counted(question, jdbc).tile(SMALL);
        }
        return features.tile().orElseGet(() -> CellReads.counted(question, jdbc).tile(MANY));
    }
}
