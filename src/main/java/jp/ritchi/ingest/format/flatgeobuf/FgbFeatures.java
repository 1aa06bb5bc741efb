package jp.ritchi.ingest.format.flatgeobuf;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import jp.ritchi.ingest.table.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Feature;

/** The features one after the other; each is read into the same room. */
final class FgbFeatures implements Closeable {
    private static final int PREFIX = 4;

    /** Four numbers for every vertex, and as much again for everything else. */
    private static final int MAX_BYTES = 2 * 4 * 8 * ShapeParts.MAX_VERTICES;

    private final FgbHeader header;
    private final FgbFields fields;
    private final InputStream in;
    private final long size;
    private byte[] room = new byte[1 << 16];
    private long position;
    private long number;

    FgbFeatures(Path file, FgbHeader header, FgbFields fields) throws IOException {
        this.header = header;
        this.fields = fields;
        size = Files.size(file);
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(header.firstFeature());
        position = header.firstFeature();
    }

    double done() {
        return size == 0 ? 1 : Math.min(1, (double) position / size);
    }

    /** The next feature; null at the end. */
    @Nullable SourceRecord next() throws IOException {
        boolean told = header.features() > 0;
        if (told ? number == header.features() : position == size) {
            return null;
        }
        number++;
        long length = length();
        if (length > MAX_BYTES) {
            in.skipNBytes(length);
            return record(
                    null,
                    new ShapeProblem(
                            "地物が大きすぎます（"
                                    + length
                                    + " バイト、頂点 "
                                    + ShapeParts.MAX_VERTICES
                                    + " 点まで）。分けてください。",
                            "The feature is too large ("
                                    + length
                                    + " bytes; at most "
                                    + ShapeParts.MAX_VERTICES
                                    + " vertices). Split it."));
        }
        if (room.length < length) {
            room = new byte[(int) Math.max(length, Math.min(2L * room.length, MAX_BYTES))];
        }
        in.readNBytes(room, 0, (int) length);
        var bytes = ByteBuffer.wrap(room, 0, (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
        try {
            return record(Feature.getRootAsFeature(bytes), null);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return record(null, damaged());
        }
    }

    private static ShapeProblem damaged() {
        return new ShapeProblem("地物のデータが壊れています。", "The bytes of the feature are damaged.");
    }

    private long length() throws IOException {
        if (position + PREFIX <= size) {
            var prefix = ByteBuffer.wrap(in.readNBytes(PREFIX)).order(ByteOrder.LITTLE_ENDIAN);
            long length = prefix.getInt() & 0xFFFFFFFFL;
            position += PREFIX + length;
            if (length >= PREFIX && position <= size) {
                return length;
            }
        }
        throw new FileRefused(
                "bad-flatgeobuf",
                number
                        + " 番目の地物が途中で切れています（全 "
                        + words(header.features(), "不明の")
                        + " 件）。ファイルを入手し直してください。",
                "Feature "
                        + number
                        + " is cut short (of "
                        + words(header.features(), "unknown many")
                        + "). Get the file again.");
    }

    private static String words(long count, String unknown) {
        return count == 0 ? unknown : Long.toString(count);
    }

    private SourceRecord record(@Nullable Feature feature, @Nullable ShapeProblem before) {
        var notes = new ArrayList<ImportIssue>();
        var values = new @Nullable Object[fields.count()];
        var problem = before;
        var shape = FgbShape.NONE;
        if (feature != null) {
            try {
                fields.read(feature, number, values, notes);
                var geometry = feature.geometry();
                shape = geometry == null ? shape : FgbShape.of(geometry, header.geometryType());
            } catch (ShapeProblem e) {
                problem = e;
            }
        }
        return new SourceRecord(
                number,
                shape.geometry(),
                values,
                problem == null ? null : problem.sentence(),
                shape.heightDropped(),
                notes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
