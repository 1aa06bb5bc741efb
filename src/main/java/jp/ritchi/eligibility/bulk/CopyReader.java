package jp.ritchi.eligibility.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a {@code COPY … TO STDOUT (FORMAT binary)}, one at a time and none kept: a row's
 * fields are places in the message that brought it.
 */
final class CopyReader implements AutoCloseable {
    /** Signature, flags and the length of an extension, which has always been 0. */
    private static final int HEADER = 19;

    private static final int SIGNATURE = 11;

    private final CopyOut copy;
    private final int[] starts;
    private final int[] lengths;
    private ByteBuffer message = ByteBuffer.allocate(0);
    private boolean headed;
    private boolean ended;

    CopyReader(Connection connection, String query, int fields) throws SQLException {
        starts = new int[fields];
        lengths = new int[fields];
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
    }

    /** Goes to the next row; false when there is none. */
    boolean next() throws SQLException {
        while (!message.hasRemaining()) {
            byte[] bytes = ended ? null : copy.readFromCopy();
            if (bytes == null) {
                return false;
            }
            message = ByteBuffer.wrap(bytes);
            if (!headed) {
                skipHeader();
            }
        }
        int fields = message.getShort();
        if (fields == -1) {
            ended = true;
            copy.readFromCopy(); // takes the end of the copy off the connection
            return false;
        }
        if (fields != starts.length) {
            throw new SQLException("A row of " + fields + " fields instead of " + starts.length);
        }
        readFields();
        return true;
    }

    private void skipHeader() throws SQLException {
        if (message.remaining() < HEADER || message.getInt(SIGNATURE + 4) != 0) {
            throw new SQLException("Not the beginning of a binary copy");
        }
        message.position(HEADER);
        headed = true;
    }

    private void readFields() {
        for (int i = 0; i < starts.length; i++) {
            lengths[i] = message.getInt();
            starts[i] = message.position();
            message.position(starts[i] + Math.max(0, lengths[i]));
        }
    }

    byte[] bytes() {
        return message.array();
    }

    int start(int field) {
        return starts[field];
    }

    /** −1 for a null. */
    int length(int field) {
        return lengths[field];
    }

    String text(int field) {
        return new String(bytes(), starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    int integer(int field) {
        return message.getInt(starts[field]);
    }

    /**
     * Reads and forgets what is left, so that the connection can be used again. A request to cancel
     * could arrive after the copy has ended and hit what comes next.
     */
    @Override
    public void close() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            continue;
        }
    }
}
