package jp.ritchi.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A tile of WebMercatorQuad (OGC Two Dimensional Tile Matrix Set, annex D.1): row 0 is the north
 * edge, column 0 the west edge, and matrix z has 2^z of each. An address outside the grid cannot be
 * made.
 *
 * @param matrix zoom, 0 to {@value #DEEPEST}
 */
public record TileAddress(int matrix, int row, int column) {
    /** The last zoom of the registered matrix set. */
    public static final int DEEPEST = 24;

    /**
     * @throws IllegalArgumentException if there is no such tile
     */
    public TileAddress {
        if (!exists(matrix, row, column)) {
            throw new IllegalArgumentException(
                    "No tile " + matrix + "/" + row + "/" + column + " in WebMercatorQuad");
        }
    }

    /** The tile, or empty when matrix, row or column is out of range. */
    public static Optional<TileAddress> find(int matrix, int row, int column) {
        return exists(matrix, row, column)
                ? Optional.of(new TileAddress(matrix, row, column))
                : Optional.empty();
    }

    /**
     * The tile that holds a place; places beyond the grid, north of 85.05° for one, belong to the
     * tile on its edge.
     */
    public static TileAddress at(int matrix, Coordinate lonLat) {
        double[] xy = {lonLat.x, lonLat.y};
        WebMercator.forward(xy);
        double size = 2 * WebMercator.LIMIT / (1 << matrix);
        int last = (1 << matrix) - 1;
        int column = (int) Math.floor((xy[0] + WebMercator.LIMIT) / size);
        int row = (int) Math.floor((WebMercator.LIMIT - xy[1]) / size);
        return new TileAddress(matrix, clamp(row, last), clamp(column, last));
    }

    /** The bounds in metres of EPSG:3857. */
    public Envelope mercatorBounds() {
        double size = 2 * WebMercator.LIMIT / (1 << matrix);
        double west = column * size - WebMercator.LIMIT;
        double north = WebMercator.LIMIT - row * size;
        return new Envelope(west, west + size, north - size, north);
    }

    /** The bounds in degrees of longitude and latitude. */
    public Envelope lonLatBounds() {
        Envelope metres = mercatorBounds();
        double[] southWest = {metres.getMinX(), metres.getMinY()};
        double[] northEast = {metres.getMaxX(), metres.getMaxY()};
        WebMercator.inverse(southWest);
        WebMercator.inverse(northEast);
        return new Envelope(southWest[0], northEast[0], southWest[1], northEast[1]);
    }

    private static int clamp(int value, int last) {
        return Math.max(0, Math.min(last, value));
    }

    private static boolean exists(int matrix, int row, int column) {
        return matrix >= 0
                && matrix <= DEEPEST
                && row >= 0
                && column >= 0
                && row < 1 << matrix
                && column < 1 << matrix;
    }
}
