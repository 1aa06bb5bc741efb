package jp.ritchi.export.format.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.export.format.ExportTable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Feature;

/**
 * Features of a file that wait on disk: the header and the index stand before them but are only
 * known after them.
 */
final class FeatureSpool implements ExportTable.Receiver, AutoCloseable {
    /** More would need too much memory while they are put in order. */
    static final int MOST_INDEXED = 250_000;

    private static final int NODE_SIZE = 16;

    private final Path file;
    private final OutputStream out;
    private final FgbProperties properties;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 14);
    private final WKBReader shapes = new WKBReader();
    private final byte shape;
    private final boolean indexed;
    private final List<PackedRTree.FeatureItem> items = new ArrayList<>();
    private final Envelope bounds = new Envelope();
    private long count;
    private long length;

    FeatureSpool(Path file, ExportTable table) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.properties = new FgbProperties(table.columns());
        this.shape = FgbHeader.shape(table);
        var contents = table.contents();
        this.indexed =
                contents.withoutPlace() == 0
                        && contents.rows() > 0
                        && contents.rows() <= MOST_INDEXED;
    }

    @Override
    public void row(@Nullable String[] cells, byte @Nullable [] wkb) throws IOException {
        builder.clear();
        int geometry = 0;
        if (wkb != null) {
            var read = shape(wkb);
            bounds.expandToInclude(read.getEnvelopeInternal());
            geometry = GeometryConversions.serialize(builder, read, shape);
            note(read.getEnvelopeInternal());
        }
        int values = Feature.createPropertiesVector(builder, properties.of(cells));
        Feature.startFeature(builder);
        if (wkb != null) {
            Feature.addGeometry(builder, geometry);
        }
        Feature.addProperties(builder, values);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        var bytes = builder.dataBuffer();
        int size = bytes.remaining();
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), size);
        if (indexed && !items.isEmpty()) {
            items.get(items.size() - 1).size = size;
        }
        length += size;
        count++;
    }

    private Geometry shape(byte[] wkb) throws IOException {
        try {
            return shapes.read(wkb);
        } catch (ParseException e) {
            throw new IOException("Stored geometry cannot be read", e);
        }
    }

    private void note(Envelope box) {
        if (indexed) {
            var item = new PackedRTree.FeatureItem();
            item.nodeItem =
                    new NodeItem(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            item.offset = length;
            items.add(item);
        }
    }

    long count() {
        return count;
    }

    Envelope bounds() {
        return bounds;
    }

    /** 0 says that there is no index. */
    int nodeSize() {
        return indexed ? NODE_SIZE : 0;
    }

    /** The index, and the features in its order. */
    void writeTo(OutputStream target) throws IOException {
        out.close();
        if (!indexed) {
            Files.copy(file, target);
            return;
        }
        var extent =
                new NodeItem(
                        bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
        PackedRTree.hilbertSort(items, extent);
        long place = 0;
        for (var item : items) {
            item.nodeItem.offset = place;
            place += item.size;
        }
        new PackedRTree(items, (short) NODE_SIZE).write(target);
        try (var features = FileChannel.open(file)) {
            for (var item : items) {
                copy(features, item, target);
            }
        }
    }

    private static void copy(
            FileChannel features, PackedRTree.FeatureItem item, OutputStream target)
            throws IOException {
        var bytes = ByteBuffer.allocate((int) item.size);
        while (bytes.hasRemaining()) {
            if (features.read(bytes, item.offset + bytes.position()) < 0) {
                throw new IOException("A feature was not written whole");
            }
        }
        target.write(bytes.array());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
