package jp.ritchi.tile;

import java.util.regex.Pattern;
import jp.ritchi.web.RequestProblem;

/**
 * Where a tile lies in the grid WebMercatorQuad: rows count from the north, columns from the west,
 * both from zero and below 2 to the power of the zoom.
 */
record TileAddress(int zoom, int row, int column) {
    /** The last tile matrix of WebMercatorQuad (OGC 17-083r4). */
    static final int MAX_ZOOM = 24;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    /** Reads the three parts of an address: 400 when one is no number, 404 outside the grid. */
    static TileAddress of(String zoom, String row, String column) {
        int z = number("tileMatrix", zoom);
        int y = number("tileRow", row);
        int x = number("tileCol", column);
        if (z > MAX_ZOOM || y >= 1 << z || x >= 1 << z) {
            throw RequestProblem.notFound(
                    "no-such-tile",
                    "このタイルは格子の外です。ズームは 0〜" + MAX_ZOOM + "、行と列は 0 以上 2^ズーム 未満です。",
                    "This tile lies outside the grid. Zooms are 0 to "
                            + MAX_ZOOM
                            + ", rows and columns 0 to 2^zoom - 1.");
        }
        return new TileAddress(z, y, x);
    }

    private static int number(String name, String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw RequestProblem.badParameter(
                    name, name + " は 0 以上の整数です。", name + " is a whole number from 0.");
        }
        return Integer.parseInt(text);
    }
}
