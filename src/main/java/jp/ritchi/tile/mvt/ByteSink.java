package jp.ritchi.tile.mvt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the wire format of protocol buffers, appended to without end. */
final class ByteSink {
    private static final int LENGTH = 2;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void number(int field, long value) {
        varint((long) field << 3);
        varint(value);
    }

    void text(int field, String text) {
        bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int field, byte[] content) {
        head(field, content.length);
        room(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    void message(int field, ByteSink content) {
        head(field, content.size);
        append(content);
    }

    void append(ByteSink content) {
        room(content.size);
        System.arraycopy(content.bytes, 0, bytes, size, content.size);
        size += content.size;
    }

    void fixed64(int field, double value) {
        varint((long) field << 3 | 1);
        room(Long.BYTES);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[size++] = (byte) (bits >>> (8 * i));
        }
    }

    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void head(int field, int length) {
        varint((long) field << 3 | LENGTH);
        varint(length);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
