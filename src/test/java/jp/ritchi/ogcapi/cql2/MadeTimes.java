package jp.ritchi.ogcapi.cql2;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes up temporal predicates. The SQL asks with ranges in place of comparisons of their ends;
 * those that speak of two intervals get two that are longer than a moment.
 */
final class MadeTimes {
    private static final Set<String> OF_INSTANTS =
            Set.of("t_after", "t_before", "t_disjoint", "t_equals", "t_intersects");

    private final Random random;
    private final MadeValues values;

    MadeTimes(Random random, MadeValues values) {
        this.random = random;
        this.values = values;
    }

    Made predicate() {
        boolean days = random.nextBoolean();
        var name =
                values.one(
                        List.of(
                                "t_after",
                                "t_before",
                                "t_disjoint",
                                "t_equals",
                                "t_intersects",
                                "t_contains",
                                "t_during",
                                "t_finishedBy",
                                "t_finishes",
                                "t_meets",
                                "t_metBy",
                                "t_overlappedBy",
                                "t_overlaps",
                                "t_startedBy",
                                "t_starts"));
        boolean instants = OF_INSTANTS.contains(name);
        var left = span(days, instants);
        var right = span(days, instants);
        // The upper end of a range of days is the day after its last one.
        var last = days ? "(upper(%s) - 1)" : "upper(%s)";
        var sql = sql(name).replace("first(", "lower(");
        return Made.tight(
                name.toUpperCase(Locale.ROOT) + "(" + left.text() + ", " + right.text() + ")",
                Made.op(name, left.json(), right.json()),
                "(SELECT %s FROM (VALUES (%s, %s)) r(a, b))"
                        .formatted(
                                sql.replaceAll("last\\(([^()]*)\\)", last.replace("%s", "$1")),
                                left.sql(),
                                right.sql()));
    }

    /** Over two ranges that hold both their ends. */
    private static String sql(String name) {
        return switch (name) {
            case "t_after" -> "a >> b";
            case "t_before" -> "a << b";
            case "t_disjoint" -> "NOT (a && b)";
            case "t_equals" -> "a = b";
            case "t_intersects" -> "a && b";
            case "t_contains" -> "a @> b AND first(a) <> first(b) AND last(a) <> last(b)";
            case "t_during" -> "b @> a AND first(a) <> first(b) AND last(a) <> last(b)";
            case "t_finishedBy" -> "a @> b AND first(a) <> first(b) AND last(a) = last(b)";
            case "t_finishes" -> "b @> a AND first(a) <> first(b) AND last(a) = last(b)";
            case "t_meets" -> "last(a) = first(b)";
            case "t_metBy" -> "last(b) = first(a)";
            case "t_overlaps" ->
                    "a && b AND a &< b AND NOT a &> b AND last(a) <> last(b) AND first(a * b) <> last(a * b)";
            case "t_overlappedBy" ->
                    "a && b AND b &< a AND NOT b &> a AND last(a) <> last(b) AND first(a * b) <> last(a * b)";
            case "t_startedBy" -> "a @> b AND first(a) = first(b) AND last(a) <> last(b)";
            default -> "b @> a AND first(a) = first(b) AND last(a) <> last(b)";
        };
    }

    private Made span(boolean days, boolean instants) {
        if (instants && random.nextBoolean()) {
            var at = days ? values.day() : values.moment();
            return Made.tight(
                    at.text(),
                    at.json(),
                    "CASE WHEN %2$s IS NOT NULL THEN %1$s(%2$s, %2$s, '[]') END"
                            .formatted(range(days), at.sql()));
        }
        return random.nextInt(3) == 0 ? stored(days) : written(days);
    }

    private static String range(boolean days) {
        return days ? "daterange" : "tstzrange";
    }

    private Made stored(boolean days) {
        var from = values.property(days ? "day_from" : "time_from");
        var to = values.property(days ? "day_to" : "time_to");
        return Made.tight(
                "INTERVAL(" + from.text() + ", " + to.text() + ")",
                "{\"interval\":[" + from.json() + "," + to.json() + "]}",
                range(days) + "(" + from.sql() + ", " + to.sql() + ", '[]')");
    }

    private Made written(boolean days) {
        var a = days ? values.dayText() : values.momentText();
        var b = days ? values.dayText() : values.momentText();
        if (a.equals(b)) {
            return written(days);
        }
        var from = a.compareTo(b) < 0 ? a : b;
        var to = a.compareTo(b) < 0 ? b : a;
        int open = random.nextInt(6);
        var start = open == 0 ? ".." : from;
        var end = open == 1 ? ".." : to;
        return Made.tight(
                "INTERVAL('" + start + "','" + end + "')",
                "{\"interval\":[\"" + start + "\",\"" + end + "\"]}",
                range(days)
                        + "('"
                        + start.replace("..", "-infinity")
                        + "', '"
                        + end.replace("..", "infinity")
                        + "', '[]')");
    }
}
