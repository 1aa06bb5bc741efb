package jp.ritchi.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decompressed bytes of one entry, counted as they come: more than the entry declares, or more in
 * total than an archive may hold, refuses the file at once.
 */
final class MeteredInput extends FilterInputStream {
    private final long declared;
    private final AtomicLong total;
    private long count;

    MeteredInput(InputStream in, long declared, AtomicLong total) {
        super(in);
        this.declared = declared;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        meter(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        meter(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void meter(int read) {
        count += read;
        if (count > declared || total.addAndGet(read) > ZipLimits.MAX_TOTAL_BYTES) {
            throw ZipDirectory.bomb();
        }
    }
}
