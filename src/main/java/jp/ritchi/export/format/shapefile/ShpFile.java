package jp.ritchi.export.format.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Shapes and their index: {@code .shp} and {@code .shx}. The headers are written last. */
final class ShpFile implements AutoCloseable {
    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int BUFFER = 1 << 16;

    private final Path shp;
    private final Path shx;
    private final ShapeKind kind;
    private final OutputStream shapes;
    private final OutputStream index;
    private final ByteBuffer eight = ByteBuffer.allocate(8);
    private final ShapeRecord record;
    private final Envelope bounds = new Envelope();
    private long length = HEADER;
    private int count;

    ShpFile(Path folder, String name, ShapeKind kind) throws IOException {
        this.shp = folder.resolve(name + ".shp");
        this.shx = folder.resolve(name + ".shx");
        this.kind = kind;
        this.record = new ShapeRecord(kind);
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shp), BUFFER);
        this.index = new BufferedOutputStream(Files.newOutputStream(shx), BUFFER);
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    void add(Geometry shape) throws IOException {
        var content = record.of(shape);
        ShapeLimits.check(length + 8 + content.remaining());
        count++;
        index.write(two((int) (length / 2), content.remaining() / 2));
        shapes.write(two(count, content.remaining() / 2));
        shapes.write(content.array(), 0, content.remaining());
        length += 8 + content.remaining();
        bounds.expandToInclude(shape.getEnvelopeInternal());
    }

    private byte[] two(int first, int second) {
        return eight.clear().putInt(first).putInt(second).array();
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
    }

    /** Closes the files and writes what is known only now. */
    void finish() throws IOException {
        close();
        header(shp, length);
        header(shx, HEADER + 8L * count);
    }

    private void header(Path file, long bytes) throws IOException {
        var header = ByteBuffer.allocate(HEADER);
        header.putInt(FILE_CODE).position(24);
        header.putInt((int) (bytes / 2)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(VERSION).putInt(kind.code());
        if (!bounds.isNull()) {
            header.putDouble(bounds.getMinX()).putDouble(bounds.getMinY());
            header.putDouble(bounds.getMaxX()).putDouble(bounds.getMaxY());
        }
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header.array());
        }
    }
}
