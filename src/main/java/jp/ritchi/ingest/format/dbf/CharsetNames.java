package jp.ritchi.ingest.format.dbf;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of charsets as {@code .cpg} files write them, and the language drivers of dBASE headers.
 * Every word for Shift_JIS means the one of Windows, which has ①, ㈱, 髙 and ～.
 */
final class CharsetNames {
    static final Charset CP932 = Charset.forName("windows-31j");

    private static final Map<String, Charset> WORDS =
            Map.ofEntries(
                    Map.entry("UTF8", StandardCharsets.UTF_8),
                    Map.entry("65001", StandardCharsets.UTF_8),
                    Map.entry("932", CP932),
                    Map.entry("943", CP932),
                    Map.entry("31J", CP932),
                    Map.entry("SJIS", CP932),
                    Map.entry("SJISWIN", CP932),
                    Map.entry("SHIFTJIS", CP932),
                    Map.entry("CSSHIFTJIS", CP932),
                    Map.entry("CSWINDOWS31J", CP932),
                    Map.entry("KANJI", CP932),
                    Map.entry("EUCJP", Charset.forName("EUC-JP")),
                    Map.entry("51932", Charset.forName("EUC-JP")),
                    Map.entry("20932", Charset.forName("EUC-JP")),
                    Map.entry("ISO88591", StandardCharsets.ISO_8859_1),
                    Map.entry("88591", StandardCharsets.ISO_8859_1),
                    Map.entry("28591", StandardCharsets.ISO_8859_1),
                    Map.entry("LATIN1", StandardCharsets.ISO_8859_1),
                    Map.entry("ASCII", StandardCharsets.UTF_8),
                    Map.entry("USASCII", StandardCharsets.UTF_8));

    private static final Map<Integer, String> DRIVERS =
            Map.ofEntries(
                    Map.entry(0x01, "IBM437"),
                    Map.entry(0x02, "IBM850"),
                    Map.entry(0x03, "windows-1252"),
                    Map.entry(0x13, "windows-31j"),
                    Map.entry(0x4D, "GBK"),
                    Map.entry(0x4E, "x-windows-949"),
                    Map.entry(0x4F, "Big5"),
                    Map.entry(0x57, "ISO-8859-1"),
                    Map.entry(0x58, "windows-1252"),
                    Map.entry(0x59, "windows-1252"),
                    Map.entry(0x78, "Big5"),
                    Map.entry(0x79, "x-windows-949"),
                    Map.entry(0x7A, "GBK"),
                    Map.entry(0x7B, "windows-31j"),
                    Map.entry(0xC8, "windows-1250"),
                    Map.entry(0xC9, "windows-1251"));

    private CharsetNames() {}

    /** The charset of a {@code .cpg}; empty for words that name none. */
    static Optional<Charset> ofWord(String word) {
        var plain =
                word.strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", "")
                        .replaceFirst("^(ANSI|OEM)(?=[0-9])", "");
        var bare = plain.replaceFirst("^(CP|MS|WINDOWS|X)(?=.)", "").replaceFirst("^MS", "");
        var known = WORDS.containsKey(plain) ? WORDS.get(plain) : WORDS.get(bare);
        if (known != null) {
            return Optional.of(known);
        }
        return supported(word.strip())
                .or(() -> supported("windows-" + bare))
                .or(() -> supported("IBM" + bare));
    }

    /** The charset of a language driver id; empty when it says nothing. */
    static Optional<Charset> ofDriver(int id) {
        return Optional.ofNullable(DRIVERS.get(id)).flatMap(CharsetNames::supported);
    }

    /** Only charsets in which ASCII is ASCII: numbers and padding are always written so. */
    private static Optional<Charset> supported(String name) {
        try {
            var charset = Charset.forName(name);
            boolean ascii =
                    new String(new byte[] {'A', '0', ' '}, charset).equals("A0 ")
                            && charset.canEncode();
            return ascii ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether every byte is a letter of a western alphabet, so that nothing can contradict it. */
    static boolean isWestern(Charset charset) {
        return charset.name().startsWith("ISO-8859") || charset.name().equals("windows-1252");
    }
}
