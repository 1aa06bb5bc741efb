package jp.ritchi.ogcapi.cql2;

import java.util.Map;
import jp.ritchi.ogcapi.cql2.Expression.Between;
import jp.ritchi.ogcapi.cql2.Expression.Comparison;
import jp.ritchi.ogcapi.cql2.Expression.In;
import jp.ritchi.ogcapi.cql2.Expression.IsNull;
import jp.ritchi.ogcapi.cql2.Expression.Junction;
import jp.ritchi.ogcapi.cql2.Expression.Like;
import jp.ritchi.ogcapi.cql2.Expression.Not;
import jp.ritchi.ogcapi.cql2.Expression.Relation;

/**
 * Turns the predicates of a filter into SQL. Where a value is absent a predicate is neither true
 * nor false, as the standard has it and SQL does.
 */
final class SqlForm {
    private final ValueSql values;
    private final TimeSql times;
    private final ShapeSql shapes;

    SqlForm(Queryables queryables, Map<String, FilterFunction> functions, ShapeReader reader) {
        this.values = new ValueSql(queryables, functions, reader, this::of);
        this.times = new TimeSql(values);
        this.shapes = new ShapeSql(values);
    }

    /** A condition. */
    Sql condition(Expression filter) {
        return values.expect(of(filter), Kind.BOOLEAN, filter.at());
    }

    private Sql of(Expression expression) {
        if (expression instanceof Junction junction) {
            return junction(junction);
        }
        if (expression instanceof Not not) {
            return Sql.of(Kind.BOOLEAN, "(NOT $)", condition(not.term()));
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        }
        if (expression instanceof Like like) {
            return like(like);
        }
        if (expression instanceof Between between) {
            return between(between);
        }
        if (expression instanceof In in) {
            return in(in);
        }
        if (expression instanceof IsNull isNull) {
            return Sql.of(Kind.BOOLEAN, "($ IS NULL)", values.of(isNull.value()));
        }
        if (expression instanceof Relation relation) {
            return relation(relation);
        }
        return values.of(expression);
    }

    private Sql junction(Junction junction) {
        var parts = junction.terms().stream().map(this::condition).toArray(Sql[]::new);
        var word = junction.all() ? " AND " : " OR ";
        return Sql.of(Kind.BOOLEAN, "($" + (word + "$").repeat(parts.length - 1) + ")", parts);
    }

    private Sql comparison(Comparison comparison) {
        var left = values.of(comparison.left());
        var right = values.of(comparison.right());
        return compare(left, comparison.operator(), right, comparison.right().at());
    }

    private Sql compare(Sql left, String operator, Sql right, int at) {
        boolean mixedTimes =
                left.kind() != right.kind() && left.kind().temporal() && right.kind().temporal();
        if (mixedTimes) {
            return compare(values.moment(left), operator, values.moment(right), at);
        }
        values.expect(right, left.kind(), at);
        if (left.kind() == Kind.SHAPE || left.kind() == Kind.ARRAY) {
            throw FilterProblems.at(
                    at,
                    "図形は S_… で、配列は A_… で比べます。",
                    "Shapes are compared with S_…, arrays with A_….");
        }
        boolean ordered = !operator.equals("=") && !operator.equals("<>");
        // Order by code points is the same on every machine.
        var sides =
                left.kind() == Kind.TEXT && ordered
                        ? "($ COLLATE \"C\" %s $ COLLATE \"C\")"
                        : "($ %s $)";
        return Sql.of(Kind.BOOLEAN, sides.formatted(operator), left, right);
    }

    private Sql like(Like like) {
        var value = values.expect(values.of(like.value()), Kind.TEXT, like.value().at());
        var pattern = values.pattern(like.pattern());
        return Sql.of(Kind.BOOLEAN, "($ LIKE $ ESCAPE '\\')", value, pattern);
    }

    private Sql between(Between between) {
        var value = values.of(between.value());
        if (value.kind() != Kind.NUMBER && !value.kind().temporal()) {
            throw values.wrong(value.kind(), Kind.NUMBER, between.value().at());
        }
        var low = compare(value, ">=", values.of(between.low()), between.low().at());
        var high = compare(value, "<=", values.of(between.high()), between.high().at());
        return Sql.of(Kind.BOOLEAN, "($ AND $)", low, high);
    }

    private Sql in(In in) {
        var value = values.of(in.value());
        var parts =
                in.list().stream()
                        .map(item -> compare(value, "=", values.of(item), item.at()))
                        .toArray(Sql[]::new);
        return Sql.of(Kind.BOOLEAN, "($" + " OR $".repeat(parts.length - 1) + ")", parts);
    }

    private Sql relation(Relation relation) {
        return switch (relation.name().charAt(0)) {
            case 's' -> shapes.of(relation);
            case 't' -> times.of(relation);
            default -> values.arrays(relation);
        };
    }
}
