package jp.ritchi.text;

import java.nio.charset.Charset;

/** Texts that have to fit a number of bytes. */
public final class CutText {
    /** What a column of a dBASE table holds. */
    public static final int DBASE = 254;

    private CutText() {}

    /** As many whole characters as fit. */
    public static String of(String text, int most, Charset charset) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            var character = Character.toString(text.codePointAt(end));
            bytes += character.getBytes(charset).length;
            if (bytes > most) {
                break;
            }
            end += character.length();
        }
        return text.substring(0, end);
    }
}
