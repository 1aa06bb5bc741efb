package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.tile.mvt.Grid;
import jp.ritchi.tile.mvt.LayerWriter;

/**
 * The cells of one tile, and the tile that shows them.
 *
 * @param level the zoom whose tiles are the cells
 * @param cells those with a feature
 * @param sizeMetres the sum of the longer sides of the features' boxes, in EPSG:3857; 0 when not
 *     known
 */
record Cells(TileQuestion question, int level, List<Cell> cells, double sizeMetres) {
    private static final int EXTENT = 4096;

    /** Cells along a side of a tile are two to this power. */
    private static final int DEEPER = 5;

    static int level(TileAddress address) {
        return address.matrix() + DEEPER;
    }

    /** The name of the layer in which a tile tells cells. */
    static String layerName(String layerId) {
        return layerId + "-summary";
    }

    long count() {
        return cells.stream().mapToLong(Cell::features).sum();
    }

    boolean areVisible() {
        double unit = Grid.of(question.address(), EXTENT).unitMetres();
        return sizeMetres >= Budget.VISIBLE_UNITS * unit * count();
    }

    Tile tile(String reason) {
        var layer = question.layer();
        var names = new ArrayList<>(List.of("id", "count", "synthetic_count"));
        names.addAll(layer.sums());
        var address = question.address();
        var writer = new LayerWriter(layerName(layer.id()), Grid.of(address, EXTENT), names);
        int shift = level - address.matrix();
        int side = EXTENT >> shift;
        for (Cell cell : cells) {
            int left = (cell.column() - (address.column() << shift)) * side;
            int top = (cell.row() - (address.row() << shift)) * side;
            writer.addSquare(left, top, side, told(cell, names.size()));
        }
        return new Tile(writer.toBytes(), Contents.summary(count(), cells.size(), reason));
    }

    private Object[] told(Cell cell, int length) {
        var told = new Object[length];
        told[0] = level + "-" + cell.row() + "-" + cell.column();
        told[1] = cell.features();
        told[2] = cell.synthetic();
        for (int i = 3; i < length; i++) {
            told[i] = cell.sums().get(i - 3);
        }
        return told;
    }
}
