package jp.ritchi.ogcapi.cql2;

import java.util.Map;
import jp.ritchi.ogcapi.cql2.Expression.Interval;
import jp.ritchi.ogcapi.cql2.Expression.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Temporal predicates after table 8 of the standard. An instant begins and ends at itself. Where
 * dates and times meet, a date lasts from midnight to midnight UTC.
 */
final class TimeSql {
    /** Over a1, a2 (begin and end of the first) and b1, b2. */
    private static final Map<String, String> CONDITIONS =
            Map.ofEntries(
                    Map.entry("t_after", "a1 > b2"),
                    Map.entry("t_before", "a2 < b1"),
                    Map.entry("t_contains", "a1 < b1 AND a2 > b2"),
                    Map.entry("t_disjoint", "a2 < b1 OR a1 > b2"),
                    Map.entry("t_during", "a1 > b1 AND a2 < b2"),
                    Map.entry("t_equals", "a1 = b1 AND a2 = b2"),
                    Map.entry("t_finishedby", "a1 < b1 AND a2 = b2"),
                    Map.entry("t_finishes", "a1 > b1 AND a2 = b2"),
                    Map.entry("t_intersects", "a1 <= b2 AND a2 >= b1"),
                    Map.entry("t_meets", "a2 = b1"),
                    Map.entry("t_metby", "a1 = b2"),
                    Map.entry("t_overlappedby", "a1 > b1 AND a1 < b2 AND a2 > b2"),
                    Map.entry("t_overlaps", "a1 < b1 AND a2 > b1 AND a2 < b2"),
                    Map.entry("t_startedby", "a1 = b1 AND a2 > b2"),
                    Map.entry("t_starts", "a1 = b1 AND a2 < b2"));

    private record Span(Sql start, Sql end) {
        boolean days() {
            return start.kind() == Kind.DAY && end.kind() == Kind.DAY;
        }
    }

    private final ValueSql values;

    TimeSql(ValueSql values) {
        this.values = values;
    }

    Sql of(Relation relation) {
        var a = span(relation.left());
        var b = span(relation.right());
        if (!a.days() || !b.days()) {
            a = moments(a);
            b = moments(b);
        }
        // Each pair of the condition becomes one row, so that every end is written and bound once.
        return Sql.of(
                Kind.BOOLEAN,
                "(SELECT "
                        + CONDITIONS.get(relation.name())
                        + " FROM (VALUES ($, $, $, $)) t(a1, a2, b1, b2))",
                a.start(),
                a.end(),
                b.start(),
                b.end());
    }

    private Span span(Expression side) {
        if (side instanceof Interval interval) {
            boolean days = day(interval.start()) && day(interval.end());
            return new Span(
                    end(interval.start(), "-infinity", days),
                    end(interval.end(), "infinity", days));
        }
        var instant = temporal(side);
        return new Span(instant, instant);
    }

    private boolean day(@Nullable Expression end) {
        return end == null || values.of(end).kind() == Kind.DAY;
    }

    private Sql end(@Nullable Expression end, String open, boolean days) {
        if (end != null) {
            return temporal(end);
        }
        return days
                ? new Sql("'" + open + "'::date", Kind.DAY, java.util.List.of())
                : new Sql("'" + open + "'::timestamptz", Kind.MOMENT, java.util.List.of());
    }

    private Sql temporal(Expression expression) {
        var sql = values.of(expression);
        if (!sql.kind().temporal()) {
            throw values.wrong(sql.kind(), Kind.DAY, expression.at());
        }
        return sql;
    }

    private Span moments(Span span) {
        return new Span(values.moment(span.start()), values.endOfDay(span.end()));
    }
}
