package jp.ritchi.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, so that others can see how far a reader is. */
public final class CountedInput extends FilterInputStream {
    private volatile long position;

    public CountedInput(InputStream in) {
        super(in);
    }

    public long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        position += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
