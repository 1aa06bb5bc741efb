package jp.ritchi.tile;

import java.util.regex.Pattern;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.web.RequestProblem;

/** Reads the address of a tile from the three parts of a request's path. */
final class TilePath {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private TilePath() {}

    /** The address; 400 when a part is no number, 404 when there is no such tile in the grid. */
    static TileAddress read(String matrix, String row, String column) {
        int z = number("tileMatrix", matrix);
        int y = number("tileRow", row);
        int x = number("tileCol", column);
        return TileAddress.find(z, y, x).orElseThrow(TilePath::outside);
    }

    private static RequestProblem outside() {
        return RequestProblem.notFound(
                "no-such-tile",
                "このタイルは格子の外です。ズームは 0〜" + TileAddress.DEEPEST + "、行と列は 0 以上 2^ズーム 未満です。",
                "This tile lies outside the grid. Zooms are 0 to "
                        + TileAddress.DEEPEST
                        + ", rows and columns 0 to 2^zoom - 1.");
    }

    private static int number(String name, String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw RequestProblem.badParameter(
                    name, name + " は 0 以上の整数です。", name + " is a whole number from 0.");
        }
        return Integer.parseInt(text);
    }
}
