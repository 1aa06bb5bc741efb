package jp.ritchi.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells UTF-8 from CP932 by decoding the whole file strictly, never by guessing from a sample.
 *
 * <p>Some broken UTF-8 happens to be legal CP932 and would turn into nonsense. A file with several
 * good multi-byte UTF-8 characters before its first bad byte is therefore taken for damaged UTF-8
 * and refused, which is wrong for a CP932 file only if it contains such sequences by chance.
 */
public final class Charsets {
    /**
     * What Japanese Windows calls Shift_JIS; it has ①, ㈱, 髙 and ～, which the standard one lacks.
     */
    public static final Charset CP932 = Charset.forName("windows-31j");

    private static final int CHANCE = 3;

    private Charsets() {}

    /** The charset in which every byte of {@code file} is legal. */
    public static Charset detect(Path file) throws IOException {
        var utf8 = scan(file, StandardCharsets.UTF_8);
        if (utf8.clean()) {
            return StandardCharsets.UTF_8;
        }
        if (utf8.multiByte >= CHANCE) {
            throw cut("UTF-8", utf8.line);
        }
        var cp932 = scan(file, CP932);
        if (cp932.clean()) {
            return CP932;
        }
        throw cut("UTF-8 / CP932", Math.max(utf8.line, cp932.line));
    }

    private static FileRefused cut(String charset, long line) {
        return new FileRefused(
                "bad-encoding",
                line + " 行目に " + charset + " として読めない文字があります（途中で切れた文字など）。保存し直してください。",
                "Line "
                        + line
                        + " has bytes that are no "
                        + charset
                        + " text, such as a character cut in two. Save the file again.");
    }

    private static Scan scan(Path file, Charset charset) throws IOException {
        var scan = new Scan();
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end && !scan.failed) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                scan.failed = decoder.decode(bytes, chars, end).isError();
                scan.count(chars.flip());
                chars.clear();
                bytes.compact();
            }
            scan.failed |= !scan.failed && decoder.flush(chars).isError();
        }
        return scan;
    }

    /** How far one strict decoding came. */
    private static final class Scan {
        private boolean failed;
        private long line = 1;
        private long multiByte;
        private boolean nul;

        boolean clean() {
            if (nul) {
                throw new FileRefused(
                        "not-text",
                        line + " 行目に文字でないデータ（NUL）があります。テキストのファイルではありません。",
                        "Line " + line + " holds a NUL byte. This is not a text file.");
            }
            return !failed;
        }

        void count(CharBuffer chars) {
            while (chars.hasRemaining() && !nul) {
                char c = chars.get();
                nul = c == 0;
                line += c == '\n' ? 1 : 0;
                multiByte += c >= 0x80 && c != '\uFEFF' ? 1 : 0;
            }
        }
    }
}
