package jp.ritchi.ingest.format.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Makes files of shapes and their indexes byte by byte, right ones and wrong ones. */
final class ShpBytes {
    private final int type;
    private final List<byte[]> contents = new ArrayList<>();

    ShpBytes(int type) {
        this.type = type;
    }

    ShpBytes add(byte[] content) {
        contents.add(content);
        return this;
    }

    static byte[] nothing() {
        return new byte[4];
    }

    static byte[] point(int type, double... ordinates) {
        var bytes = little(4 + 8 * ordinates.length).putInt(type);
        DoubleStream.of(ordinates).forEach(bytes::putDouble);
        return bytes.array();
    }

    /** Lines or polygons; a part is x, y, x, y… */
    static byte[] parts(int type, double[]... parts) {
        int points = IntStream.range(0, parts.length).map(i -> parts[i].length / 2).sum();
        int z = type > 20 ? 1 : type > 10 ? 2 : 0;
        var bytes = little(44 + 4 * parts.length + 16 * points + z * (16 + 8 * points));
        bytes.putInt(type).position(36);
        bytes.putInt(parts.length).putInt(points);
        int start = 0;
        for (var part : parts) {
            bytes.putInt(start);
            start += part.length / 2;
        }
        for (var part : parts) {
            DoubleStream.of(part).forEach(bytes::putDouble);
        }
        return bytes.array();
    }

    static byte[] points(int type, double... xy) {
        var bytes = little(40 + 8 * xy.length).putInt(type).position(36).putInt(xy.length / 2);
        DoubleStream.of(xy).forEach(bytes::putDouble);
        return bytes.array();
    }

    static double[] ring(double... xy) {
        return xy;
    }

    /** A square ring, clockwise as outer rings are, or the other way round. */
    static double[] square(double x, double y, double side, boolean clockwise) {
        return clockwise
                ? ring(x, y, x, y + side, x + side, y + side, x + side, y, x, y)
                : ring(x, y, x + side, y, x + side, y + side, x, y + side, x, y);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] shapes() {
        var out = new ByteArrayOutputStream();
        int length = contents.stream().mapToInt(c -> 8 + c.length).sum();
        out.writeBytes(header(100 + length));
        for (int i = 0; i < contents.size(); i++) {
            var head = ByteBuffer.allocate(8).putInt(i + 1).putInt(contents.get(i).length / 2);
            out.writeBytes(head.array());
            out.writeBytes(contents.get(i));
        }
        return out.toByteArray();
    }

    byte[] index() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(100 + 8 * contents.size()));
        int at = 100;
        for (var content : contents) {
            var entry = ByteBuffer.allocate(8).putInt(at / 2).putInt(content.length / 2);
            out.writeBytes(entry.array());
            at += 8 + content.length;
        }
        return out.toByteArray();
    }

    private byte[] header(int length) {
        var bytes = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, length / 2);
        return bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type).array();
    }
}
