package jp.ritchi.ingest.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file of shapes as bytes, by its index where there is one, else one after the
 * other. Editors append a record that has grown and leave the old one behind, so that only the
 * index knows which shape belongs to which attributes.
 */
final class ShpRecords implements Closeable {
    private static final int RECORD_HEADER = 8;
    private static final int WINDOW = 1 << 18;

    /** Type, box, counts, and an offset and four numbers for every vertex. */
    private static final int MAX_CONTENT = 64 + ShapeParts.MAX_VERTICES * (4 + 4 * 8);

    private final FileChannel file;
    private final @Nullable ShpIndex index;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;
    private long position = ShpHeader.LENGTH;
    private long number;

    ShpRecords(Path shapes, @Nullable Path indexFile) throws IOException {
        file = FileChannel.open(shapes, StandardOpenOption.READ);
        size = file.size();
        index = indexFile == null ? null : ShpIndex.open(indexFile);
    }

    /**
     * Goes to the next record; false when there is none.
     *
     * @throws FileRefused when the records after this one cannot be found
     */
    boolean next() throws IOException {
        if (index != null) {
            boolean more = index.next();
            number += more ? 1 : 0;
            return more;
        }
        if (position + RECORD_HEADER > size) {
            return false;
        }
        number++;
        return true;
    }

    /** How much of the file lies behind the last record, 0 to 1. */
    double done() {
        return size == 0 ? 1 : Math.min(1, (double) position / size);
    }

    /** The content of the record; valid until the next call. */
    ByteBuffer content() throws IOException, ShapeProblem {
        return index != null ? indexed(index) : following();
    }

    private ByteBuffer following() throws IOException, ShapeProblem {
        var header = bytes(position, RECORD_HEADER);
        long length = header.order(ByteOrder.BIG_ENDIAN).getInt(header.position() + 4) * 2L;
        long start = position + RECORD_HEADER;
        if (length < 4 || start + length > size) {
            throw new FileRefused(
                    "bad-shapes",
                    number
                            + " 番目の図形の長さが正しくないため（"
                            + length
                            + " バイト）、その先が読めません。.shx も一緒に送るか、ファイルを入手し直してください。",
                    "The length of shape "
                            + number
                            + " is wrong ("
                            + length
                            + " bytes), so that nothing after it can be read. Send the .shx as"
                            + " well, or get the file again.");
        }
        position = start + length;
        return content(start, length);
    }

    private ByteBuffer indexed(ShpIndex entries) throws IOException, ShapeProblem {
        long at = entries.offset();
        if (at < ShpHeader.LENGTH || at + RECORD_HEADER > size) {
            throw new ShapeProblem(
                    "索引（.shx）が .shp の外（" + at + " バイト目）を指しています。",
                    "The index (.shx) points outside the .shp (byte " + at + ").");
        }
        var header = bytes(at, RECORD_HEADER).order(ByteOrder.BIG_ENDIAN);
        int ownNumber = header.getInt(header.position());
        long length = header.getInt(header.position() + 4) * 2L;
        long start = at + RECORD_HEADER;
        if (ownNumber != number && length != entries.length()) {
            throw new ShapeProblem(
                    "索引（.shx）と .shp が合いません。同じときに作られた組か確かめるか、.shx を除いて送ってください。",
                    "The index (.shx) and the .shp do not fit. Check that they were made together,"
                            + " or send them without the .shx.");
        }
        if (length < 4 || start + length > size) {
            throw new ShapeProblem(
                    "図形の長さが正しくありません（" + length + " バイト）。ファイルが途中で切れていないか確かめてください。",
                    "The length of the shape is wrong ("
                            + length
                            + " bytes). Check that the file is complete.");
        }
        position = start + length;
        return content(start, length);
    }

    private ByteBuffer content(long start, long length) throws IOException, ShapeProblem {
        if (length > MAX_CONTENT) {
            throw new ShapeProblem(
                    "図形が大きすぎます（" + length + " バイト、頂点 " + ShapeParts.MAX_VERTICES + " 点まで）。分けてください。",
                    "The shape is too large ("
                            + length
                            + " bytes; at most "
                            + ShapeParts.MAX_VERTICES
                            + " vertices). Split it.");
        }
        return bytes(start, (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Bytes of the file, through a window that mostly holds the next records already. */
    private ByteBuffer bytes(long start, int length) throws IOException {
        long end = windowStart + window.limit();
        if (start < windowStart || start + length > end) {
            fill(start, length);
        }
        int from = (int) (start - windowStart);
        return window.duplicate().position(from).limit(from + length);
    }

    private void fill(long start, int length) throws IOException {
        if (window.capacity() < length) {
            window = ByteBuffer.allocate(length);
        }
        window.clear();
        windowStart = start;
        while (window.hasRemaining()) {
            if (file.read(window, start + window.position()) < 0) {
                break;
            }
        }
        if (window.flip().limit() < length) {
            throw new IOException("the file has become shorter while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (index != null) {
                index.close();
            }
        }
    }
}
