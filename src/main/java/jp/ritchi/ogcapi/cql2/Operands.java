package jp.ritchi.ogcapi.cql2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ritchi.ogcapi.cql2.Expression.Arithmetic;
import jp.ritchi.ogcapi.cql2.Expression.Array;
import jp.ritchi.ogcapi.cql2.Expression.Call;
import jp.ritchi.ogcapi.cql2.Expression.Interval;
import jp.ritchi.ogcapi.cql2.Expression.Numeral;
import jp.ritchi.ogcapi.cql2.Expression.Property;
import jp.ritchi.ogcapi.cql2.Expression.Relation;
import jp.ritchi.ogcapi.cql2.Expression.Text;
import jp.ritchi.ogcapi.cql2.Expression.Truth;
import jp.ritchi.ogcapi.cql2.Token.Kind;

/** Reads what operators work on: literals, names, calls, and what stands in brackets. */
final class Operands {
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "like", "between", "in", "is", "null", "div");

    private final Words words;
    private final FilterLimits limits;
    private final Reader whole;
    private final WktLiterals shapes;

    /** Reads one expression. */
    interface Reader {
        Expression read();
    }

    /**
     * @param whole reads a whole expression, for brackets and arguments
     */
    Operands(Words words, FilterLimits limits, Reader whole) {
        this.words = words;
        this.limits = limits;
        this.whole = whole;
        this.shapes = new WktLiterals(words, limits);
    }

    Expression read() {
        int at = words.at();
        if (words.skip("-")) {
            limits.operator();
            var value = read();
            return value instanceof Numeral number
                    ? new Numeral(at, number.value().negate())
                    : new Arithmetic(at, "*", new Numeral(at, BigDecimal.ONE.negate()), value);
        }
        if (words.skip("+")) {
            return read();
        }
        limits.value();
        var token = words.peek();
        return switch (token.kind()) {
            case STRING -> new Text(at, words.next().text());
            case NUMBER -> new Numeral(at, new BigDecimal(words.next().text()));
            case NAME -> new Property(at, words.next().text());
            case WORD -> word(at, token);
            case SYMBOL -> brackets(at);
            case END -> throw words.expected("値か名前", "a value or a name");
        };
    }

    private Expression brackets(int at) {
        if (!words.skip("(")) {
            throw words.expected("値か名前", "a value or a name");
        }
        if (words.skip(")")) {
            return new Array(at, List.of());
        }
        var first = whole.read();
        if (words.skip(")")) {
            return first;
        }
        words.take(",");
        var elements = new ArrayList<>(List.of(first));
        elements.addAll(list());
        return new Array(at, elements);
    }

    /** Expressions up to the closing bracket; the opening one has been taken. */
    List<Expression> list() {
        var read = new ArrayList<Expression>();
        do {
            read.add(whole.read());
        } while (words.skip(","));
        words.take(")");
        return read;
    }

    private Expression word(int at, Token token) {
        var lower = token.text().toLowerCase(Locale.ROOT);
        if (KEYWORDS.contains(lower)) {
            throw words.expected("値か名前", "a value or a name");
        }
        boolean called = words.peekSecond().is("(");
        if (shapes.begins(lower)) {
            return shapes.read(at);
        }
        words.next();
        if (!called) {
            return lower.equals("true") || lower.equals("false")
                    ? new Truth(at, lower.equals("true"))
                    : new Property(at, token.text());
        }
        words.take("(");
        return switch (lower) {
            case "date" -> closed(TimeLiterals.day(string()));
            case "timestamp" -> closed(TimeLiterals.moment(string()));
            case "interval" -> interval(at);
            default -> call(at, lower);
        };
    }

    private Expression call(int at, String name) {
        limits.operator();
        var arguments = words.skip(")") ? List.<Expression>of() : list();
        if (!Relations.NAMES.contains(name)) {
            return new Call(at, name, arguments);
        }
        if (arguments.size() != 2) {
            throw FilterProblems.at(at, name + " には引数が 2 つ要ります。", name + " takes two arguments.");
        }
        return new Relation(at, name, arguments.get(0), arguments.get(1));
    }

    private Expression interval(int at) {
        var start = instant();
        words.take(",");
        return closed(new Interval(at, start, instant()));
    }

    /** A date or time in quotes, an open end, or something to compute it from. */
    private @org.jspecify.annotations.Nullable Expression instant() {
        return words.peek().kind() == Kind.STRING ? TimeLiterals.instant(string()) : whole.read();
    }

    private Token string() {
        return words.take(Kind.STRING, "'…' で囲んだ日付・時刻", "a date or time in quotes");
    }

    private Expression closed(Expression read) {
        words.take(")");
        return read;
    }
}
