package jp.ritchi.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The charset that an XML declaration names, where the parser would not decode it well: it puts
 * replacement characters for what the charset lacks, and takes Shift_JIS for the standard one
 * without ①, ㈱ and 髙.
 */
final class XmlCharset {
    private static final int HEAD = 512;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final Set<String> SHIFT_JIS =
            Set.of("shift_jis", "shift-jis", "sjis", "x-sjis", "cp932", "ms932", "windows-31j");

    private XmlCharset() {}

    /** Absent where the parser decodes strictly by itself, and where nothing is declared. */
    static Optional<Charset> of(InputStream in) throws IOException {
        in.mark(HEAD);
        var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        var found = DECLARED.matcher(head);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (SHIFT_JIS.contains(lower)) {
            return Optional.of(Charsets.CP932);
        }
        boolean parsers =
                lower.startsWith("utf") || lower.startsWith("us-ascii") || lower.contains("10646");
        try {
            return parsers ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Fails at bytes that are no text in the charset. */
    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
