package jp.ritchi.ogcapi.features;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of JSON in UTF-8 that grow. */
final class Utf8Buffer {
    private static final String HEX = "0123456789abcdef";

    private byte[] bytes;
    private int length;

    Utf8Buffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    /** The bytes themselves; those from {@link #length} on mean nothing. */
    byte[] bytes() {
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The text from a byte on. */
    String toString(int from) {
        return new String(bytes, from, length - from, StandardCharsets.UTF_8);
    }

    Utf8Buffer add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    Utf8Buffer add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** A text in UTF-8 as a string of JSON. */
    Utf8Buffer addString(byte[] text) {
        room(6 * text.length + 2);
        bytes[length++] = '"';
        for (byte b : text) {
            if (b >= 0 && b < 0x20) {
                escape(b);
            } else {
                if (b == '"' || b == '\\') {
                    bytes[length++] = '\\';
                }
                bytes[length++] = b;
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private void escape(byte control) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = (byte) HEX.charAt(control >> 4);
        bytes[length++] = (byte) HEX.charAt(control & 15);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
