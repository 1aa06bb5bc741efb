package jp.ritchi.ingest.format.geojson;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and turns record separators (RFC 8142) into white space. */
final class GeoJsonInput extends FilterInputStream {
    private static final byte RECORD_SEPARATOR = 0x1E;

    private volatile long position;

    GeoJsonInput(InputStream in) {
        super(in);
    }

    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == RECORD_SEPARATOR) {
                buffer[i] = ' ';
            }
        }
        position += Math.max(read, 0);
        return read;
    }
}
