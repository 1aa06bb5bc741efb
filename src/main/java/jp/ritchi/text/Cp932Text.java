package jp.ritchi.text;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * Texts in the charset of Japanese Windows. A character that it lacks has a twin, when there is one
 * that looks the same, or else the reference {@code &#128512;} that HTML has for it.
 */
public final class Cp932Text {
    /** The charset itself. */
    public static final Charset CHARSET = Charset.forName("windows-31j");

    private static final Map<Character, Character> TWINS =
            Map.of('〜', '～', '−', '－', '‖', '∥', '¢', '￠', '£', '￡', '¬', '￢', '—', '―', '¥', '￥');

    /** Those of the basic plane that come back as they went. */
    private static final BitSet KNOWN = known();

    private Cp932Text() {}

    private static BitSet known() {
        var encoder = CHARSET.newEncoder();
        var known = new BitSet(Character.MAX_VALUE);
        for (int c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c) && encoder.canEncode((char) c)) {
                var text = String.valueOf((char) c);
                if (new String(text.getBytes(CHARSET), CHARSET).equals(text)) {
                    known.set(c);
                }
            }
        }
        return known;
    }

    /** Whether the charset has the character. */
    public static boolean has(int c) {
        return c < Character.MAX_VALUE && KNOWN.get(c);
    }

    /** Whether it has all characters of a text. */
    public static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!KNOWN.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What looks the same as a character that the charset lacks. */
    public static Optional<String> twin(int c) {
        var twin = c < Character.MAX_VALUE ? TWINS.get((char) c) : null;
        return Optional.ofNullable(twin).map(String::valueOf);
    }

    /** What stands for a character that has no twin. */
    public static String reference(int c) {
        return "&#" + c + ";";
    }

    /** The text as it can be written. */
    public static String fit(String text) {
        if (holds(text)) {
            return text;
        }
        var fitted = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (has(c)) {
                                fitted.appendCodePoint(c);
                            } else {
                                fitted.append(twin(c).orElse(reference(c)));
                            }
                        });
        return fitted.toString();
    }
}
