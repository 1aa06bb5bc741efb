package jp.ritchi.ingest.format.dbf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes fixed-width texts strictly: what is no text in the charset is never replaced. */
final class DbfText {
    private final CharsetDecoder decoder;
    private CharBuffer chars = CharBuffer.allocate(512);

    /**
     * What became of one value.
     *
     * @param text without padding; what could be read before a cut
     * @param cut how many bytes at the end are the beginning of a character that the width cut off
     * @param good whether all other bytes are text in the charset
     */
    record Decoded(String text, int cut, boolean good) {}

    DbfText(Charset charset) {
        decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Charset charset() {
        return decoder.charset();
    }

    /** Where a value ends: before its padding of spaces, or at the first NUL. */
    static int end(byte[] record, int from, int to) {
        int end = from;
        while (end < to && record[end] != 0) {
            end++;
        }
        while (end > from && record[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    static boolean isAscii(byte[] record, int from, int to) {
        for (int i = from; i < to; i++) {
            if (record[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Decodes the bytes from {@code from} to {@link #end}. */
    Decoded decode(byte[] record, int from, int to) {
        int end = end(record, from, to);
        if (isAscii(record, from, end)) {
            var text = new String(record, from, end - from, StandardCharsets.US_ASCII);
            return new Decoded(text, 0, true);
        }
        if (chars.capacity() < end - from) {
            chars = CharBuffer.allocate(end - from);
        }
        var bytes = ByteBuffer.wrap(record, from, end - from);
        chars.clear();
        decoder.reset();
        boolean good = !decoder.decode(bytes, chars, false).isError();
        return new Decoded(chars.flip().toString(), good ? bytes.remaining() : 0, good);
    }
}
