package jp.ritchi.ingest.format.delimited;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.ritchi.ingest.format.Charsets;
import jp.ritchi.ingest.table.FileCharset;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** In which charset a text file is, and what that was told by. */
final class TextEncoding {
    private TextEncoding() {}

    static FileCharset of(Path file, OpenOptions options) throws IOException {
        var chosen = options.charset();
        if (chosen != null) {
            return new FileCharset(chosen, new Text("利用者の指定", "chosen by a person"));
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        var utf16 = utf16(head);
        if (utf16 != null) {
            return new FileCharset(utf16, new Text("BOM", "byte order mark"));
        }
        boolean mark = head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB;
        return new FileCharset(
                Charsets.detect(file),
                mark
                        ? new Text("BOM と全体の内容", "byte order mark and the whole content")
                        : new Text("全体の内容", "the whole content"));
    }

    /** What spreadsheets call Unicode text; absent when the file does not begin like it. */
    static @Nullable Charset utf16(byte[] head) {
        if (head.length < 2) {
            return null;
        }
        int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return mark == 0xFFFE
                ? StandardCharsets.UTF_16LE
                : mark == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }
}
