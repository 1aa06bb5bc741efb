package jp.ritchi.export.format.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ritchi.export.format.Column;
import org.jspecify.annotations.Nullable;

/** The values of a feature: for each that is there the number of its column and the value. */
final class FgbProperties {
    private static final int FIRST_SIZE = 1 << 13;

    private final List<Column> columns;
    private ByteBuffer bytes = buffer(FIRST_SIZE);

    FgbProperties(List<Column> columns) {
        this.columns = columns;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Good until the next call. */
    ByteBuffer of(@Nullable String[] cells) {
        bytes.clear();
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell != null) {
                value(i, cell);
            }
        }
        return bytes.flip();
    }

    private void value(int column, String cell) {
        room(Short.BYTES + Long.BYTES);
        bytes.putShort((short) column);
        switch (columns.get(column).type()) {
            case INTEGER -> bytes.putLong(Long.parseLong(cell));
            case NUMBER -> bytes.putDouble(Double.parseDouble(cell));
            case BOOLEAN -> bytes.put((byte) (cell.equals("true") ? 1 : 0));
            default -> text(cell.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void text(byte[] text) {
        room(Integer.BYTES + text.length);
        bytes.putInt(text.length).put(text);
    }

    private void room(int more) {
        if (bytes.remaining() < more) {
            var larger = buffer(Math.max(bytes.capacity() * 2, bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
    }
}
