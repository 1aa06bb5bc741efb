package jp.ritchi.ingest.format.shapefile;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The index of a file of shapes: where each record begins, in the order of the attributes. */
final class ShpIndex implements Closeable {
    private static final int ENTRY = 8;

    private final DataInputStream in;
    private final long entries;
    private long read;
    private long offset;
    private long length;

    private ShpIndex(Path file, long entries) throws IOException {
        this.entries = entries;
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        in.skipNBytes(ShpHeader.LENGTH);
    }

    /** How many entries a file has; below 0 when it is no index. */
    static long entries(@Nullable Path file) throws IOException {
        if (file == null) {
            return -1;
        }
        try (var in = Files.newInputStream(file)) {
            boolean index = ShpHeader.begins(in.readNBytes(ShpHeader.LENGTH));
            return index ? (Files.size(file) - ShpHeader.LENGTH) / ENTRY : -1;
        }
    }

    static ShpIndex open(Path file) throws IOException {
        return new ShpIndex(file, entries(file));
    }

    boolean next() throws IOException {
        if (read >= entries) {
            return false;
        }
        read++;
        offset = (in.readInt() & 0xFFFFFFFFL) * 2;
        length = (in.readInt() & 0xFFFFFFFFL) * 2;
        return true;
    }

    /** Byte in the file of shapes where the record's header begins. */
    long offset() {
        return offset;
    }

    /** Bytes of the record without its header. */
    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
