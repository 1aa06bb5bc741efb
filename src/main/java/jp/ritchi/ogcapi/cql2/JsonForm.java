package jp.ritchi.ogcapi.cql2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ritchi.ogcapi.cql2.Expression.Arithmetic;
import jp.ritchi.ogcapi.cql2.Expression.Array;
import jp.ritchi.ogcapi.cql2.Expression.Between;
import jp.ritchi.ogcapi.cql2.Expression.Call;
import jp.ritchi.ogcapi.cql2.Expression.Comparison;
import jp.ritchi.ogcapi.cql2.Expression.In;
import jp.ritchi.ogcapi.cql2.Expression.Interval;
import jp.ritchi.ogcapi.cql2.Expression.IsNull;
import jp.ritchi.ogcapi.cql2.Expression.Junction;
import jp.ritchi.ogcapi.cql2.Expression.Like;
import jp.ritchi.ogcapi.cql2.Expression.Not;
import jp.ritchi.ogcapi.cql2.Expression.Numeral;
import jp.ritchi.ogcapi.cql2.Expression.Property;
import jp.ritchi.ogcapi.cql2.Expression.Relation;
import jp.ritchi.ogcapi.cql2.Expression.Shape;
import jp.ritchi.ogcapi.cql2.Expression.Text;
import jp.ritchi.ogcapi.cql2.Expression.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON form after the schema of the standard. */
final class JsonForm {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "div", "^");

    private final FilterLimits limits = new FilterLimits();
    private final GeoJsonLiterals shapes = new GeoJsonLiterals(limits);

    private JsonForm() {}

    static Expression read(String text, JsonMapper json) {
        if (text.length() > FilterLimits.MOST_CHARACTERS) {
            throw FilterProblems.tooBig(
                    FilterLimits.MOST_CHARACTERS + " 文字まで",
                    "at most " + FilterLimits.MOST_CHARACTERS + " characters");
        }
        try {
            return new JsonForm().expression(json.readTree(text));
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? -1 : (int) e.getLocation().getCharOffset();
            throw FilterProblems.at(at, "JSON として読めません。", "This is not JSON.");
        }
    }

    private Expression expression(JsonNode node) {
        limits.enter();
        var read = node.isObject() ? object(node) : scalar(node);
        limits.leave();
        return read;
    }

    private Expression scalar(JsonNode node) {
        limits.value();
        if (node.isString()) {
            return new Text(-1, node.asString());
        }
        if (node.isNumber()) {
            return new Numeral(-1, number(node));
        }
        if (node.isBoolean()) {
            return new Truth(-1, node.asBoolean());
        }
        if (node.isArray()) {
            return new Array(-1, expressions(node));
        }
        throw unknown(node);
    }

    /** As written, to the last digit; beyond what the database computes with it is refused. */
    private static BigDecimal number(JsonNode node) {
        if (!Double.isFinite(node.asDouble())) {
            throw unknown(node);
        }
        return node.decimalValue();
    }

    private Expression object(JsonNode node) {
        if (node.path("property").isString()) {
            return new Property(-1, node.path("property").asString());
        }
        if (node.path("date").isString()) {
            return TimeLiterals.day(token(node.path("date")));
        }
        if (node.path("timestamp").isString()) {
            return TimeLiterals.moment(token(node.path("timestamp")));
        }
        if (node.path("interval").isArray() && node.path("interval").size() == 2) {
            return new Interval(
                    -1,
                    instant(node.path("interval").get(0)),
                    instant(node.path("interval").get(1)));
        }
        if (node.has("bbox") || node.has("type")) {
            return new Shape(-1, shapes.read(node));
        }
        if (node.path("op").isString() && node.path("args").isArray()) {
            return operation(node.path("op").asString(), node.path("args"));
        }
        throw unknown(node);
    }

    private @Nullable Expression instant(JsonNode node) {
        return node.isString() ? TimeLiterals.instant(token(node)) : expression(node);
    }

    private static Token token(JsonNode node) {
        return new Token(Token.Kind.STRING, node.asString(), -1);
    }

    private Expression operation(String op, JsonNode args) {
        limits.operator();
        if (op.equals("between") && args.size() == 3) {
            var all = expressions(args);
            return new Between(-1, all.get(0), all.get(1), all.get(2));
        }
        if (op.equals("in") && args.size() == 2 && args.get(1).isArray()) {
            return new In(-1, expression(args.get(0)), expressions(args.get(1)));
        }
        var all = expressions(args);
        return switch (op) {
            case "and", "or" -> new Junction(-1, op.equals("and"), count(op, all, 2, 1_000));
            case "not" -> new Not(-1, count(op, all, 1, 1).get(0));
            case "isNull" -> new IsNull(-1, count(op, all, 1, 1).get(0));
            case "like" -> new Like(-1, count(op, all, 2, 2).get(0), all.get(1));
            case "between", "in" -> throw count(op);
            default -> named(op, all);
        };
    }

    private static Expression named(String op, List<Expression> all) {
        var name = op.toLowerCase(Locale.ROOT);
        if (COMPARISONS.contains(op)) {
            return new Comparison(-1, op, count(op, all, 2, 2).get(0), all.get(1));
        }
        if (ARITHMETIC.contains(op)) {
            return new Arithmetic(-1, op, count(op, all, 2, 2).get(0), all.get(1));
        }
        if (Relations.NAMES.contains(name)) {
            return new Relation(-1, name, count(op, all, 2, 2).get(0), all.get(1));
        }
        return new Call(-1, name, all);
    }

    private List<Expression> expressions(JsonNode nodes) {
        var read = new ArrayList<Expression>();
        nodes.forEach(node -> read.add(expression(node)));
        return read;
    }

    private static List<Expression> count(String op, List<Expression> all, int least, int most) {
        if (all.size() < least || all.size() > most) {
            throw count(op);
        }
        return all;
    }

    private static RuntimeException count(String op) {
        var shown = FilterProblems.shown(op);
        return FilterProblems.at(
                -1, shown + " の引数の数が違います。", shown + " has the wrong number of arguments.");
    }

    private static RuntimeException unknown(JsonNode node) {
        var shown = FilterProblems.shown(node.toString());
        return FilterProblems.at(
                -1, shown + " は CQL2 JSON の式ではありません。", shown + " is no expression of CQL2 JSON.");
    }
}
