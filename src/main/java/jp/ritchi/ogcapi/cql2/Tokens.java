package jp.ritchi.ogcapi.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ritchi.ogcapi.cql2.Token.Kind;

/** Cuts the text form into words after the grammar of the standard (annex B). */
final class Tokens {
    private static final String START =
            ":_A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFE"
                    + "\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF"
                    + "\\uFDF0-\\uFFFD";
    private static final String PART = START + ".0-9\\u0300-\\u036F\\u203F-\\u2040";
    private static final Pattern SPACE =
            Pattern.compile(
                    "[\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");
    private static final Pattern WORD = Pattern.compile("[" + START + "][" + PART + "]*+");
    private static final Pattern NAME = Pattern.compile("\"([" + START + "][" + PART + "]*+)\"");
    private static final Pattern STRING =
            Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*+)'", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern SYMBOL = Pattern.compile("<>|<=|>=|[=<>(),+\\-*/%^]");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** The words of {@code text}, closed by one of the kind {@code END}. */
    static List<Token> of(String text) {
        if (text.length() > FilterLimits.MOST_CHARACTERS) {
            throw FilterProblems.tooBig(
                    FilterLimits.MOST_CHARACTERS + " 文字まで",
                    "at most " + FilterLimits.MOST_CHARACTERS + " characters");
        }
        return new Tokens(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            var space = at(SPACE);
            if (space != null) {
                at = space.end();
            } else {
                next();
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private void next() {
        boolean found =
                take(WORD, Kind.WORD)
                        || take(NAME, Kind.NAME)
                        || take(STRING, Kind.STRING)
                        || take(NUMBER, Kind.NUMBER)
                        || take(SYMBOL, Kind.SYMBOL);
        if (!found) {
            throw unreadable();
        }
    }

    private RuntimeException unreadable() {
        if (text.charAt(at) == '\'') {
            return FilterProblems.at(at, "文字列が閉じていません（'…'）。", "The string does not end ('…').");
        }
        var rest = text.substring(at, Math.min(text.length(), at + 10));
        return FilterProblems.at(
                at,
                FilterProblems.shown(rest) + " は使えません。文字列は '…'、名前は \"…\" で囲みます。",
                FilterProblems.shown(rest)
                        + " cannot stand here. Strings are written '…', names \"…\".");
    }

    private boolean take(Pattern pattern, Kind kind) {
        var found = at(pattern);
        if (found == null) {
            return false;
        }
        var word = found.groupCount() > 0 ? found.group(1) : found.group();
        tokens.add(new Token(kind, kind == Kind.STRING ? unescape(word) : word, at));
        at = found.end();
        return true;
    }

    private Matcher at(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    /**
     * Only quotes are escaped; a backslash before anything else stands for itself, as LIKE needs.
     */
    private static String unescape(String word) {
        return word.replace("''", "'").replace("\\'", "'");
    }
}
