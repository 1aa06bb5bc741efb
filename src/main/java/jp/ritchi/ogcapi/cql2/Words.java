package jp.ritchi.ogcapi.cql2;

import java.util.List;
import jp.ritchi.web.RequestProblem;

/** The words of a filter, taken one after the other. */
final class Words {
    private final List<Token> tokens;
    private int next;

    Words(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The word after the next one. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token next() {
        var token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    int at() {
        return peek().at();
    }

    /** Takes the next word if it is this keyword or symbol. */
    boolean skip(String word) {
        boolean is = peek().is(word);
        if (is) {
            next++;
        }
        return is;
    }

    void take(String word) {
        if (!skip(word)) {
            throw expected(word, word);
        }
    }

    Token take(Token.Kind kind, String ja, String en) {
        if (peek().kind() != kind) {
            throw expected(ja, en);
        }
        return next();
    }

    void end() {
        if (peek().kind() != Token.Kind.END) {
            throw expected("AND か OR", "AND or OR");
        }
    }

    RequestProblem expected(String ja, String en) {
        return FilterProblems.expected(at(), ja, en, peek().text());
    }
}
