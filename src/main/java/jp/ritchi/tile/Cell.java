package jp.ritchi.tile;

import java.util.List;

/**
 * What lies in one cell of the grid, which is a tile of a deeper zoom. A feature counts in the cell
 * of the middle of its box, so that no feature counts twice.
 *
 * @param synthetic how many of the features were made up
 * @param sums of the layer's sums, in their order
 */
record Cell(int column, int row, long features, long synthetic, List<Double> sums) {
    private static final double MILLIONTH = 1e6;

    static Cell of(int column, int row, long[] counts) {
        return new Cell(
                column,
                row,
                counts[0],
                counts[1],
                List.of(counts[2] / MILLIONTH, counts[3] / MILLIONTH, counts[4] / MILLIONTH));
    }
}
