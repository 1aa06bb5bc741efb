package jp.ritchi.ogcapi.cql2;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.ritchi.geo.RefusedGeometryException;
import jp.ritchi.ogcapi.cql2.Expression.Arithmetic;
import jp.ritchi.ogcapi.cql2.Expression.Array;
import jp.ritchi.ogcapi.cql2.Expression.Call;
import jp.ritchi.ogcapi.cql2.Expression.Day;
import jp.ritchi.ogcapi.cql2.Expression.Interval;
import jp.ritchi.ogcapi.cql2.Expression.Moment;
import jp.ritchi.ogcapi.cql2.Expression.Numeral;
import jp.ritchi.ogcapi.cql2.Expression.Property;
import jp.ritchi.ogcapi.cql2.Expression.Relation;
import jp.ritchi.ogcapi.cql2.Expression.Shape;
import jp.ritchi.ogcapi.cql2.Expression.Text;
import jp.ritchi.ogcapi.cql2.Expression.Truth;
import jp.ritchi.web.RequestProblem;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Turns the values of a filter into SQL: names, literals, arithmetic and calls. */
final class ValueSql {
    private static final Map<String, String> ARITHMETIC =
            Map.of(
                    "+", "($ + $)",
                    "-", "($ - $)",
                    "*", "($ * $)",
                    "/", "($ / NULLIF($, 0))",
                    "div", "trunc($ / NULLIF($, 0))",
                    "%", "mod(($)::numeric, NULLIF($, 0)::numeric)::double precision",
                    "^", "power($, $)");

    /** Arrays are sets, as the standard wants: neither order nor repetition counts. */
    private static final Map<String, String> ARRAYS =
            Map.of(
                    "a_equals", "(SELECT a @> b AND a <@ b FROM (VALUES ($, $)) t(a, b))",
                    "a_contains", "($ @> $)",
                    "a_containedby", "($ <@ $)",
                    "a_overlaps",
                            "(SELECT CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN EXISTS ("
                                    + "SELECT value FROM jsonb_array_elements(a) INTERSECT"
                                    + " SELECT value FROM jsonb_array_elements(b)) END"
                                    + " FROM (VALUES ($, $)) t(a, b))");

    private static final int MOST_WILDCARDS = 8;
    private static final Envelope GLOBE = new Envelope(-180, 180, -90, 90);

    /**
     * Full case folding of Unicode, whatever the locale of the database: to small letters by way of
     * capital ones, which takes ß to ss, and without the sigma that only ends words.
     */
    private static final String CASEI =
            "replace(lower(upper($ COLLATE \"und-x-icu\") COLLATE \"und-x-icu\"), 'ς', 'σ')";

    /**
     * Composed again, so that the result equals the letter that one types; kana keep their marks.
     */
    private static final String ACCENTI =
            "normalize(regexp_replace(normalize($, NFD), U&'[\\0300-\\036F]', '', 'g'), NFC)";

    private final Queryables queryables;
    private final Map<String, FilterFunction> functions;
    private final ShapeReader shapes;
    private final Function<Expression, Sql> predicates;

    ValueSql(
            Queryables queryables,
            Map<String, FilterFunction> functions,
            ShapeReader shapes,
            Function<Expression, Sql> predicates) {
        this.queryables = queryables;
        this.functions = functions;
        this.shapes = shapes;
        this.predicates = predicates;
    }

    Sql of(Expression value) {
        if (value instanceof Property property) {
            return column(property);
        }
        if (value instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (value instanceof Call call) {
            return call(call);
        }
        if (value instanceof Shape shape) {
            return shape(shape);
        }
        if (value instanceof Array array) {
            return Sql.bound("(?)::jsonb", Kind.ARRAY, ArrayLiterals.json(array));
        }
        if (value instanceof Interval) {
            throw FilterProblems.at(
                    value.at(), "INTERVAL は T_… の中で使います。", "INTERVAL is used within T_….");
        }
        return isLiteral(value) ? literal(value) : predicates.apply(value);
    }

    private static boolean isLiteral(Expression value) {
        return value instanceof Text
                || value instanceof Numeral
                || value instanceof Truth
                || value instanceof Day
                || value instanceof Moment;
    }

    private static Sql literal(Expression value) {
        if (value instanceof Text text) {
            return Sql.bound("(?)::text", Kind.TEXT, text.value());
        }
        if (value instanceof Numeral number) {
            return Sql.bound("(?)::numeric", Kind.NUMBER, number.value());
        }
        if (value instanceof Day day) {
            return Sql.bound("(?)::date", Kind.DAY, day.value());
        }
        if (value instanceof Moment moment) {
            return Sql.bound(
                    "(?)::timestamptz", Kind.MOMENT, moment.value().atOffset(ZoneOffset.UTC));
        }
        return Sql.bound("(?)::boolean", Kind.BOOLEAN, ((Truth) value).value());
    }

    private Sql column(Property property) {
        return queryables
                .find(property.name())
                .map(column -> new Sql(column.sql(), column.kind(), List.of()))
                .orElseThrow(() -> unknown(property));
    }

    private RequestProblem unknown(Property property) {
        var name = FilterProblems.shown(property.name());
        var all = String.join(", ", queryables.names());
        return FilterProblems.at(
                property.at(),
                "属性 " + name + " はありません。使えるもの: " + all,
                "There is no attribute " + name + ". Known: " + all);
    }

    private Sql arithmetic(Arithmetic arithmetic) {
        return Sql.of(
                Kind.NUMBER,
                ARITHMETIC.get(arithmetic.operator()),
                real(arithmetic.left()),
                real(arithmetic.right()));
    }

    private Sql real(Expression value) {
        return Sql.of(
                Kind.NUMBER, "($)::double precision", expect(of(value), Kind.NUMBER, value.at()));
    }

    private Sql call(Call call) {
        if (call.name().equals("casei") || call.name().equals("accenti")) {
            return folded(call, this::of);
        }
        var function = functions.get(call.name());
        if (function == null || function.arguments().size() != call.arguments().size()) {
            throw unknown(call);
        }
        var parts = new Sql[call.arguments().size()];
        for (int i = 0; i < parts.length; i++) {
            var argument = call.arguments().get(i);
            parts[i] = expect(of(argument), function.arguments().get(i), argument.at());
        }
        return Sql.of(function.result(), function.template(), parts);
    }

    private RequestProblem unknown(Call call) {
        var name = FilterProblems.shown(call.name() + "(" + call.arguments().size() + ")");
        var all = String.join(", ", functions.keySet());
        return FilterProblems.at(
                call.at(),
                "関数 " + name + " はありません。使えるもの: " + all,
                "There is no function " + name + ". Known: " + all);
    }

    private Sql folded(Call call, Function<Expression, Sql> inner) {
        if (call.arguments().size() != 1) {
            throw unknown(call);
        }
        var argument = call.arguments().get(0);
        var text = expect(inner.apply(argument), Kind.TEXT, argument.at());
        return Sql.of(Kind.TEXT, call.name().equals("casei") ? CASEI : ACCENTI, text);
    }

    /** What LIKE compares with: a literal, folded or not, with few wildcards. */
    Sql pattern(Expression pattern) {
        if (pattern instanceof Text text) {
            if (text.value().chars().filter(c -> c == '%').count() > MOST_WILDCARDS) {
                throw FilterProblems.tooBig(
                        "% は " + MOST_WILDCARDS + " 個まで", "at most " + MOST_WILDCARDS + " times %");
            }
            return literal(text);
        }
        if (pattern instanceof Call call
                && (call.name().equals("casei") || call.name().equals("accenti"))) {
            return folded(call, this::pattern);
        }
        throw FilterProblems.at(
                pattern.at(),
                "LIKE の右には '…' で囲んだ文字列を書きます。",
                "LIKE is followed by a text in quotes.");
    }

    private Sql shape(Shape shape) {
        try {
            var stored = shapes.toStored(shape.value());
            if (!GLOBE.contains(stored.getEnvelopeInternal())) {
                throw FilterProblems.at(
                        shape.at(),
                        "座標が地球の外にあります。座標の順（CRS84 は経度、緯度）を確かめてください。",
                        "Coordinates lie outside of the globe; CRS84 has longitude before latitude.");
            }
            var error = new IsValidOp(stored).getValidationError();
            if (error != null) {
                var place = error.getCoordinate();
                throw FilterProblems.at(
                        shape.at(),
                        "図形が正しくありません（" + place.x + ", " + place.y + " 付近で自分と交わるなど）。",
                        "The shape is not valid: " + error.getMessage() + ".");
            }
            return Sql.bound(
                    "ST_SetSRID(ST_GeomFromWKB(?), 6668)",
                    Kind.SHAPE,
                    new WKBWriter().write(stored));
        } catch (RefusedGeometryException e) {
            throw FilterProblems.at(shape.at(), e.problem().ja(), e.problem().en());
        }
    }

    Sql arrays(Relation relation) {
        return Sql.of(
                Kind.BOOLEAN,
                ARRAYS.get(relation.name()),
                array(relation.left()),
                array(relation.right()));
    }

    private Sql array(Expression side) {
        return Sql.of(Kind.ARRAY, "($)::jsonb", expect(of(side), Kind.ARRAY, side.at()));
    }

    /** A date as the time at which it begins; a time as it is. */
    Sql moment(Sql time) {
        return time.kind() == Kind.MOMENT
                ? time
                : Sql.of(Kind.MOMENT, "(($)::timestamp AT TIME ZONE 'UTC')", time);
    }

    /** A date as its last microsecond; a time as it is. */
    Sql endOfDay(Sql time) {
        return time.kind() == Kind.MOMENT
                ? time
                : Sql.of(
                        Kind.MOMENT,
                        "((($) + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 microsecond')",
                        time);
    }

    Sql expect(Sql sql, Kind kind, int at) {
        if (sql.kind() != kind) {
            throw wrong(sql.kind(), kind, at);
        }
        return sql;
    }

    RequestProblem wrong(Kind found, Kind expected, int at) {
        return FilterProblems.at(
                at,
                "ここには" + expected.words().ja() + "が要りますが、" + found.words().ja() + "です。",
                "Expected " + expected.words().en() + " here, not " + found.words().en() + ".");
    }
}
