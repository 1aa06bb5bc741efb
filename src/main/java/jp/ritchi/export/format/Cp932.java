package jp.ritchi.export.format;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Map;
import jp.ritchi.text.Text;

/**
 * Makes texts fit the charset of Japanese Windows. A character that it lacks becomes its twin, when
 * there is one that looks the same, or else the reference {@code &#128512;} that HTML has for it,
 * from which it can be told again. Every such change is a remark.
 */
public final class Cp932 {
    private static final Remarks.Kind TWIN =
            new Remarks.Kind(
                    "twin-character",
                    new Text(
                            "CP932 にない文字を、同じ形の文字に置き換えました（例: 〜 を ～）。",
                            "Characters that CP932 lacks were replaced by ones that look the same."));
    private static final Remarks.Kind REFERENCE =
            new Remarks.Kind(
                    "character-reference",
                    new Text(
                            "CP932 にない文字を、&#番号; の形で書きました（番号は Unicode）。",
                            "Characters that CP932 lacks were written as &#number; (of Unicode)."));
    private static final Map<Character, Character> TWINS =
            Map.of('〜', '～', '−', '－', '‖', '∥', '¢', '￠', '£', '￡', '¬', '￢', '—', '―', '¥', '￥');

    /** Those of the basic plane that come back as they went. */
    private static final BitSet KNOWN = known();

    private final Remarks remarks;

    public Cp932(Remarks remarks) {
        this.remarks = remarks;
    }

    private static BitSet known() {
        var charset = Charset.forName("windows-31j");
        var encoder = charset.newEncoder();
        var known = new BitSet(Character.MAX_VALUE);
        for (int c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c) && encoder.canEncode((char) c)) {
                var text = String.valueOf((char) c);
                if (new String(text.getBytes(charset), charset).equals(text)) {
                    known.set(c);
                }
            }
        }
        return known;
    }

    /** The text as it can be written. */
    public String fit(String text, String row, String column) {
        for (int i = 0; i < text.length(); i++) {
            if (!KNOWN.get(text.charAt(i))) {
                return fitted(text, row, column);
            }
        }
        return text;
    }

    private String fitted(String text, String row, String column) {
        var fitted = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (c < Character.MAX_VALUE && KNOWN.get(c)) {
                                fitted.appendCodePoint(c);
                            } else {
                                fitted.append(instead(c, row, column));
                            }
                        });
        return fitted.toString();
    }

    private String instead(int c, String row, String column) {
        var before = Character.toString(c);
        var twin = c < Character.MAX_VALUE ? TWINS.get((char) c) : null;
        var after = twin == null ? "&#" + c + ";" : twin.toString();
        var kind = twin == null ? REFERENCE : TWIN;
        remarks.add(new Remarks.Remark(kind, row, column, before, after));
        return after;
    }
}
