package jp.ritchi.ogcapi.cql2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up filters of every kind of predicate; the same seed makes the same filters. */
final class MadeFilters {
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");

    private final Random random;
    private final MadeValues values;
    private final MadeShapes shapes;
    private final MadeTimes times;

    MadeFilters(long seed) {
        this.random = new Random(seed);
        this.values = new MadeValues(random);
        this.shapes = new MadeShapes(random, values);
        this.times = new MadeTimes(random, values);
    }

    Made next() {
        return condition(1 + random.nextInt(3));
    }

    private Made condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return random.nextInt(4) == 0 ? not(depth) : junction(depth);
        }
        return predicate();
    }

    private Made not(int depth) {
        var inner = condition(depth - 1);
        return Made.loose(
                (random.nextBoolean() ? "NOT " : "not ") + inner.part(),
                Made.op("not", inner.json()),
                "CASE WHEN (%1$s) THEN false WHEN (%1$s) IS NULL THEN NULL ELSE true END"
                        .formatted(inner.sql()));
    }

    /** By the truth table of three values, not by the database's own AND and OR. */
    private Made junction(int depth) {
        boolean all = random.nextBoolean();
        var terms =
                Stream.generate(() -> condition(depth - 1)).limit(2 + random.nextInt(2)).toList();
        var decides = all ? "false" : "true";
        var any =
                terms.stream()
                        .map(term -> "((" + term.sql() + ") IS NOT DISTINCT FROM " + decides + ")")
                        .collect(Collectors.joining(" OR "));
        var unknown =
                terms.stream()
                        .map(term -> "((" + term.sql() + ") IS NULL)")
                        .collect(Collectors.joining(" OR "));
        return Made.loose(
                terms.stream().map(Made::part).collect(Collectors.joining(all ? " AND " : " or ")),
                Made.op(
                        all ? "and" : "or",
                        terms.stream().map(Made::json).collect(Collectors.joining(","))),
                "CASE WHEN %s THEN %s WHEN %s THEN NULL ELSE %s END"
                        .formatted(any, decides, unknown, all));
    }

    private Made predicate() {
        return switch (random.nextInt(11)) {
            case 0 -> texts();
            case 1 -> numbers();
            case 2 -> like();
            case 3 -> between();
            case 4 -> in();
            case 5 -> isNull();
            case 6 -> flags();
            case 7, 8 -> shapes.predicate();
            case 9 -> times.predicate();
            default -> arrays();
        };
    }

    private Made texts() {
        var operator = values.one(COMPARISONS);
        var left = values.text(2);
        var right = values.text(2);
        return Made.loose(
                left.text() + " " + operator + " " + right.text(),
                Made.op(operator, left.json(), right.json()),
                "convert_to(%s, 'UTF8') %s convert_to(%s, 'UTF8')"
                        .formatted(left.sql(), operator, right.sql()));
    }

    private Made numbers() {
        var operator = values.one(COMPARISONS);
        var left = values.number(2);
        var right = values.number(2);
        return Made.loose(
                left.text() + operator + right.text(),
                Made.op(operator, left.json(), right.json()),
                "sign((%s) - (%s)) IN (%s)"
                        .formatted(left.sql(), right.sql(), SIGNS.get(operator)));
    }

    /** What the sign of a difference may be. */
    private static final Map<String, String> SIGNS =
            Map.of("=", "0", "<>", "-1, 1", "<", "-1", ">", "1", "<=", "-1, 0", ">=", "0, 1");

    private Made like() {
        boolean not = random.nextBoolean();
        var value = values.text(1);
        var pattern =
                values.one(List.of("%b%", "a__", "ä%", "%é", "A%c", "50\\%", "a\\_c", "_", "%"));
        var regular =
                "^" + pattern.replaceAll("(?<!\\\\)%", ".*").replaceAll("(?<!\\\\)_", ".") + "$";
        var plain = regular.replace("\\%", "%").replace("\\_", "_");
        var json = Made.op("like", value.json(), "\"" + pattern.replace("\\", "\\\\") + "\"");
        return Made.loose(
                value.text() + (not ? " NOT LIKE '" : " like '") + pattern + "'",
                not ? Made.op("not", json) : json,
                "(%s) %s %s".formatted(value.sql(), not ? "!~" : "~", MadeValues.quoted(plain)));
    }

    private Made between() {
        var value = values.number(1);
        var low = values.number(1);
        var high = values.number(1);
        return Made.loose(
                value.text() + " BETWEEN " + low.text() + " AND " + high.text(),
                Made.op("between", value.json(), low.json(), high.json()),
                "(%1$s) BETWEEN (%2$s) AND (%3$s)".formatted(value.sql(), low.sql(), high.sql()));
    }

    private Made in() {
        var value = values.property("word");
        var list =
                Stream.generate(() -> MadeValues.literal(values.one(MadeValues.WORDS)))
                        .limit(1 + random.nextInt(4))
                        .toArray(Made[]::new);
        return Made.loose(
                value.text()
                        + " IN ("
                        + Stream.of(list).map(Made::text).collect(Collectors.joining(", "))
                        + ")",
                Made.op("in", value.json(), Made.list(list)),
                "v.word = ANY (ARRAY["
                        + Stream.of(list).map(Made::sql).collect(Collectors.joining(", "))
                        + "])");
    }

    private Made isNull() {
        boolean not = random.nextBoolean();
        var value =
                values.property(values.one(List.of("word", "whole", "flag", "day_off", "geom")));
        var json = Made.op("isNull", value.json());
        return Made.loose(
                value.text() + (not ? " IS NOT NULL" : " is null"),
                not ? Made.op("not", json) : json,
                "num_nulls(" + value.sql() + ") = " + (not ? 0 : 1));
    }

    private Made flags() {
        var flag = values.flag();
        if (random.nextBoolean()) {
            return flag;
        }
        var truth = values.flag();
        return Made.loose(
                flag.text() + " = " + truth.text(),
                Made.op("=", flag.json(), truth.json()),
                "(" + flag.sql() + ")::int = (" + truth.sql() + ")::int");
    }

    private Made arrays() {
        var name = values.one(List.of("a_equals", "a_contains", "a_containedBy", "a_overlaps"));
        var left = values.words();
        var right = values.words();
        var sql =
                switch (name) {
                    case "a_equals" -> "%1$s @> %2$s AND %2$s @> %1$s";
                    case "a_contains" -> "%1$s @> %2$s";
                    case "a_containedBy" -> "%2$s @> %1$s";
                    default -> "%1$s && %2$s";
                };
        return Made.tight(
                name.toUpperCase(Locale.ROOT) + "(" + left.text() + ", " + right.text() + ")",
                Made.op(name, left.json(), right.json()),
                sql.formatted(left.sql(), right.sql()));
    }
}
