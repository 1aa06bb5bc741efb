package jp.ritchi.eligibility.batch;

import java.util.Map;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.web.RequestProblem;

/** Reads the address of a tile of results; an address outside the grid never reaches the store. */
final class BatchTile {
    private BatchTile() {}

    static TileAddress read(Map<String, String> path) {
        return TileAddress.find(
                        number("tileMatrix", path),
                        number("tileRow", path),
                        number("tileCol", path))
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-tile",
                                        "このタイルは格子の外です。",
                                        "This tile lies outside the grid."));
    }

    private static int number(String name, Map<String, String> path) {
        var text = String.valueOf(path.get(name));
        if (!text.matches("0|[1-9]\\d{0,8}")) {
            throw RequestProblem.badParameter(
                    name, name + " は 0 以上の整数です。", name + " is a whole number from 0.");
        }
        return Integer.parseInt(text);
    }
}
