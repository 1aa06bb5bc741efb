package jp.ritchi.tile;

/**
 * A vector tile that was made, and what it says about itself.
 *
 * @param bytes the tile; none when no feature touches it
 * @param contents what the tile holds in the words of the response header {@code Tile-Contents}
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
record Tile(byte[] bytes, String contents) {
    /** Whether no feature touches the tile. */
    boolean isEmpty() {
        return bytes.length == 0;
    }
}
