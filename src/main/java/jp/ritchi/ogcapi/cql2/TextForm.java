package jp.ritchi.ogcapi.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ritchi.ogcapi.cql2.Expression.Arithmetic;
import jp.ritchi.ogcapi.cql2.Expression.Between;
import jp.ritchi.ogcapi.cql2.Expression.Comparison;
import jp.ritchi.ogcapi.cql2.Expression.In;
import jp.ritchi.ogcapi.cql2.Expression.IsNull;
import jp.ritchi.ogcapi.cql2.Expression.Junction;
import jp.ritchi.ogcapi.cql2.Expression.Like;
import jp.ritchi.ogcapi.cql2.Expression.Not;

/**
 * Reads the text form by recursive descent. Boolean and arithmetic brackets look alike until what
 * is in them is known, so that one ladder of precedence reads both, and types are checked later.
 */
final class TextForm {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");

    private final Words words;
    private final Operands operands;
    private final FilterLimits limits;

    private TextForm(Words words, FilterLimits limits) {
        this.words = words;
        this.limits = limits;
        this.operands = new Operands(words, limits, this::disjunction);
    }

    static Expression read(String text) {
        var words = new Words(Tokens.of(text));
        var filter = new TextForm(words, new FilterLimits()).disjunction();
        words.end();
        return filter;
    }

    private Expression disjunction() {
        limits.enter();
        var read = junction("or", () -> junction("and", this::negation));
        limits.leave();
        return read;
    }

    private Expression junction(String word, Operands.Reader term) {
        int at = words.at();
        var first = term.read();
        var terms = new ArrayList<>(List.of(first));
        while (words.skip(word)) {
            limits.operator();
            terms.add(term.read());
        }
        return terms.size() == 1 ? first : new Junction(at, word.equals("and"), terms);
    }

    private Expression negation() {
        int at = words.at();
        if (!words.skip("not")) {
            return predicate();
        }
        limits.operator();
        return new Not(at, predicate());
    }

    private Expression predicate() {
        int at = words.at();
        var left = sum();
        var symbol = words.peek().text();
        if (COMPARISONS.contains(symbol) && words.skip(symbol)) {
            limits.operator();
            return new Comparison(at, symbol, left, sum());
        }
        if (words.skip("is")) {
            limits.operator();
            boolean not = words.skip("not");
            words.take("null");
            return not ? new Not(at, new IsNull(at, left)) : new IsNull(at, left);
        }
        boolean not = words.skip("not");
        var wordy = wordy(at, left);
        if (wordy == null && not) {
            throw words.expected("LIKE, BETWEEN, IN のどれか", "LIKE, BETWEEN or IN");
        }
        return wordy == null ? left : not ? new Not(at, wordy) : wordy;
    }

    private @org.jspecify.annotations.Nullable Expression wordy(int at, Expression left) {
        if (words.skip("like")) {
            limits.operator();
            return new Like(at, left, sum());
        }
        if (words.skip("between")) {
            limits.operator();
            var low = sum();
            words.take("and");
            return new Between(at, left, low, sum());
        }
        if (words.skip("in")) {
            limits.operator();
            words.take("(");
            return new In(at, left, operands.list());
        }
        return null;
    }

    private Expression sum() {
        return chain(Set.of("+", "-"), () -> chain(Set.of("*", "/", "%", "div"), this::power));
    }

    private Expression chain(Set<String> operators, Operands.Reader term) {
        int at = words.at();
        var left = term.read();
        while (operators.contains(words.peek().text().toLowerCase(Locale.ROOT))
                && words.peek().kind() != Token.Kind.STRING
                && words.peek().kind() != Token.Kind.NAME) {
            limits.operator();
            var operator = words.next().text().toLowerCase(Locale.ROOT);
            left = new Arithmetic(at, operator, left, term.read());
        }
        return left;
    }

    private Expression power() {
        int at = words.at();
        var base = operands.read();
        if (!words.skip("^")) {
            return base;
        }
        limits.operator();
        return new Arithmetic(at, "^", base, operands.read());
    }
}
