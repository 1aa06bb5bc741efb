package jp.ritchi.ogcapi.cql2;

import java.util.Locale;

/**
 * A word of the text form.
 *
 * @param text as it means: quotes are taken off and escapes undone
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        /** A name or keyword without quotes. */
        WORD,
        /** A name in double quotes, never a keyword. */
        NAME,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return switch (kind) {
            case WORD -> text.toLowerCase(Locale.ROOT).equals(word);
            case SYMBOL -> text.equals(word);
            default -> false;
        };
    }
}
