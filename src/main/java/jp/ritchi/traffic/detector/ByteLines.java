package jp.ritchi.traffic.detector;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import jp.ritchi.ingest.format.FileRefused;

/**
 * The lines of a stream as bytes, without their ends (CR LF or LF) and without making an object a
 * line: {@link #buffer} from {@link #start} to {@link #end} is the line until the next is asked
 * for.
 */
final class ByteLines {
    private static final int MAX_LINE = 4_096;
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private int next;
    private int filled;
    private boolean over;
    private boolean open;
    private int number;
    private long bytes;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false after the last. */
    boolean next() throws IOException {
        int at = next;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    return line(at, at + 1, false);
                }
            }
            if (filled - next > MAX_LINE) {
                throw tooLong();
            }
            if (over) {
                return next < filled && line(filled, filled, true);
            }
            at -= fill();
        }
    }

    private boolean line(int lineEnd, int nextStart, boolean withoutEnd) {
        start = next;
        end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (end - start > MAX_LINE) {
            throw tooLong();
        }
        next = nextStart;
        open = withoutEnd;
        number++;
        return true;
    }

    /** Moves what is left to the front, reads on, and says by how much it moved. */
    private int fill() throws IOException {
        int moved = next;
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        int read = in.read(buffer, filled, buffer.length - filled);
        over = read < 0;
        filled += Math.max(read, 0);
        bytes += Math.max(read, 0);
        return moved;
    }

    private FileRefused tooLong() {
        return new FileRefused(
                "line-too-long",
                (number + 1) + " 行目が " + MAX_LINE + " バイトを超えています。改行のある CSV を送ってください。",
                "Line " + (number + 1) + " is longer than " + MAX_LINE + " bytes.");
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** A copy of the line. */
    byte[] copy() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    /** Number of the line, from 1. */
    int number() {
        return number;
    }

    /** Whether the stream ended before the line did, so that it may be cut. */
    boolean isOpen() {
        return open;
    }

    long bytesRead() {
        return bytes;
    }
}
