package jp.ritchi.export.format;

import jp.ritchi.text.Cp932Text;
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
    private final Remarks remarks;

    public Cp932(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The text as it can be written. */
    public String fit(String text, String row, String column) {
        return Cp932Text.holds(text) ? text : fitted(text, row, column);
    }

    private String fitted(String text, String row, String column) {
        var fitted = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (Cp932Text.has(c)) {
                                fitted.appendCodePoint(c);
                            } else {
                                fitted.append(instead(c, row, column));
                            }
                        });
        return fitted.toString();
    }

    private String instead(int c, String row, String column) {
        var before = Character.toString(c);
        var twin = Cp932Text.twin(c);
        var after = twin.orElse(Cp932Text.reference(c));
        var kind = twin.isEmpty() ? REFERENCE : TWIN;
        remarks.add(new Remarks.Remark(kind, row, column, before, after));
        return after;
    }
}
