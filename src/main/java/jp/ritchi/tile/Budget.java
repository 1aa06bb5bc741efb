package jp.ritchi.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * What a tile may cost. Whatever would cost more is told in another way, and the tile says so;
 * nothing is left out.
 */
final class Budget {
    /** Features that are read and drawn in less than a tenth of a second. */
    static final int FEATURES = 20_000;

    /** Bytes on the wire, compressed. */
    static final int BYTES = 500_000;

    /** On the average, features smaller than this many of 4096 units are not shown singly. */
    static final double VISIBLE_UNITS = 8;

    private Budget() {}

    static boolean holds(byte[] tile) {
        return tile.length <= BYTES || compressedLength(tile) <= BYTES;
    }

    private static int compressedLength(byte[] tile) {
        var bytes = new ByteArrayOutputStream(tile.length / 2);
        try (var gzip = new GZIPOutputStream(bytes, 1 << 14)) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
