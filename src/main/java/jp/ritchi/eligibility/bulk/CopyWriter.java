package jp.ritchi.eligibility.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by {@code COPY … FROM STDIN (FORMAT binary)}: while one block of rows is sent by a
 * thread of its own the next is filled, and there are never more than these two. Closed without
 * {@link #finish} the copy is cancelled and leaves nothing.
 */
final class CopyWriter implements AutoCloseable {
    private static final int BLOCK = 1 << 20;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private final CopyIn copy;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(CopyWriter::thread);
    private ByteBuffer filling = ByteBuffer.allocate(BLOCK);
    private ByteBuffer sending = ByteBuffer.allocate(BLOCK);
    private @Nullable Future<?> sent;

    /**
     * @param target a table with its columns
     */
    CopyWriter(Connection connection, String target) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
        filling.put(HEADER);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "copy-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins a row of so many fields that together take no more than {@code bytes}. */
    void row(int fields, int bytes) throws SQLException {
        int wanted = Short.BYTES + fields * Integer.BYTES + bytes;
        if (filling.remaining() < wanted) {
            send();
            if (filling.capacity() < wanted) {
                filling = ByteBuffer.allocate(wanted);
            }
        }
        filling.putShort((short) fields);
    }

    void text(byte[] source, int start, int length) {
        filling.putInt(length).put(source, start, length);
    }

    void text(byte[] source) {
        text(source, 0, source.length);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void none() {
        filling.putInt(-1);
    }

    /** A double precision; a NaN is written as null. */
    void number(double value) {
        if (Double.isNaN(value)) {
            none();
        } else {
            filling.putInt(Double.BYTES).putDouble(value);
        }
    }

    void small(int value) {
        filling.putInt(Short.BYTES).putShort((short) value);
    }

    private void send() throws SQLException {
        await();
        ByteBuffer full = filling;
        filling = sending;
        filling.clear();
        sending = full;
        sent =
                sender.submit(
                        () -> {
                            copy.writeToCopy(full.array(), 0, full.position());
                            return null;
                        });
    }

    private void await() throws SQLException {
        Future<?> last = sent;
        sent = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while rows were sent", e);
        }
    }

    /** Sends what is left and ends the copy; tells how many rows the table took. */
    long finish() throws SQLException {
        row(0, 0);
        filling.putShort(filling.position() - Short.BYTES, (short) -1);
        send();
        await();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        sender.shutdown();
        try {
            await();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
