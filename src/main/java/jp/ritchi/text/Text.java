package jp.ritchi.text;

import java.util.Locale;

/**
 * One sentence or title in the two languages of the product; neither is ever empty.
 *
 * @param ja Japanese, the language shown first
 * @param en English
 */
public record Text(String ja, String en) {
    public Text {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text needs both languages: " + ja + " / " + en);
        }
    }

    /**
     * The sentence for a reader of {@code locale}: English when that is asked for, else Japanese.
     */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : ja;
    }
}
