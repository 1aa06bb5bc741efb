package jp.ritchi.ingest.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Counts the headers of an archive's central directory without keeping them, because the library
 * that reads archives keeps them all before it can be asked how many there are.
 */
final class ZipCount {
    private static final int HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int HEADER_SIZE = 46;
    private static final int END_SIZE = 22;

    private ZipCount() {}

    /**
     * Throws {@link FileRefused} when there are more than the limit; archives over 4 GB as well.
     */
    static void check(Path archive) throws IOException {
        try (var file = new RandomAccessFile(archive.toFile(), "r")) {
            long at = directory(file);
            int count = 0;
            for (var header = read(file, at, HEADER_SIZE);
                    header.getInt(0) == HEADER;
                    header = read(file, at, HEADER_SIZE)) {
                if (++count > ZipLimits.MAX_ENTRIES) {
                    throw ZipDirectory.tooMany();
                }
                at += HEADER_SIZE + word(header, 28) + word(header, 30) + word(header, 32);
            }
        }
    }

    private static int word(ByteBuffer header, int at) {
        return header.getShort(at) & 0xFFFF;
    }

    private static long directory(RandomAccessFile file) throws IOException {
        int tail = (int) Math.min(file.length(), 0xFFFF + END_SIZE);
        long start = file.length() - tail;
        var bytes = read(file, start, tail);
        for (int i = tail - END_SIZE; i >= 0; i--) {
            if (bytes.getInt(i) == END) {
                long size = bytes.getInt(i + 12) & 0xFFFFFFFFL;
                long offset = bytes.getInt(i + 16) & 0xFFFFFFFFL;
                boolean huge = size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL;
                // Bytes before the archive shift every offset; the library looks in the same place.
                return huge ? refuse() : Math.max(offset, start + i - size);
            }
        }
        return refuse();
    }

    private static long refuse() {
        throw new FileRefused(
                "bad-archive",
                "ZIP として読めません。ファイルが途中で切れていないか確かめてください。",
                "This is no readable ZIP archive. Check that the file is complete.");
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(at);
        int read = 0;
        while (read < length) {
            int more = file.read(bytes, read, length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
