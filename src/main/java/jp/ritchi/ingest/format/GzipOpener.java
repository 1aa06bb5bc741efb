package jp.ritchi.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens what gzip has packed, within the limits that hold for ZIP archives. */
public final class GzipOpener {
    private GzipOpener() {}

    /** Whether a file that begins so is packed by gzip. */
    public static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    /**
     * The unpacked content. Reading throws {@link FileRefused} when it grows out of proportion, and
     * {@link IOException} when the file is damaged.
     */
    public static InputStream open(Path file) throws IOException {
        return new Guarded(new GZIPInputStream(Files.newInputStream(file), 1 << 16), file);
    }

    /** The refusal of a file that is cut or damaged. */
    public static FileRefused damaged() {
        return new FileRefused(
                "bad-archive",
                "gzip のファイルが壊れています。もう一度入手してください。",
                "The gzip file is damaged. Get it again.");
    }

    /** Counts what comes out. */
    private static final class Guarded extends FilterInputStream {
        private final long limit;
        private long count;

        Guarded(InputStream in, Path file) throws IOException {
            super(in);
            limit =
                    Math.min(
                            ZipLimits.MAX_TOTAL_BYTES,
                            ZipLimits.RATIO_FREE_BYTES + ZipLimits.MAX_RATIO * Files.size(file));
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > limit) {
                throw ZipDirectory.bomb();
            }
        }
    }
}
