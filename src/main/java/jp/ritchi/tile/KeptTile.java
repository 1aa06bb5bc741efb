package jp.ritchi.tile;

import jp.ritchi.ogcapi.http.Body;

/**
 * A tile as it is kept: ready to be sent, and with the stamp of the very moment whose rows it
 * shows.
 */
record KeptTile(String layer, Body body, String contents, String stamp) {
    static KeptTile of(String layer, Tile tile, String stamp) {
        return new KeptTile(layer, Body.of(tile.bytes()), tile.contents(), stamp);
    }

    /** Whether no feature touches the tile. */
    boolean isEmpty() {
        return body.isEmpty();
    }
}
