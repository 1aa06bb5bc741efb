package jp.ritchi.tile;

import java.util.zip.Deflater;

/**
 * What a tile may cost. Whatever would cost more is told in another way, and the tile says so;
 * nothing is left out.
 */
final class Budget {
    /** Features that are read and drawn in less than a tenth of a second. */
    static final int FEATURES = 6_000;

    /** Bytes on the wire, compressed. */
    static final int BYTES = 500_000;

    /** On the average, features smaller than this many of 4096 units are not shown singly. */
    static final double VISIBLE_UNITS = 8;

    private static final int GZIP_FRAME = 18;

    private Budget() {}

    static boolean holds(byte[] tile) {
        return tile.length <= BYTES || compressedLength(tile) <= BYTES;
    }

    /** By the quickest way to compress; every other one makes it shorter. */
    private static long compressedLength(byte[] tile) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(tile);
            deflater.finish();
            var part = new byte[1 << 16];
            while (!deflater.finished()) {
                deflater.deflate(part);
            }
            return deflater.getBytesWritten() + GZIP_FRAME;
        } finally {
            deflater.end();
        }
    }
}
