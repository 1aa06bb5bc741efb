package jp.ritchi.ogcapi.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A filter as a tree, whichever form it was written in. */
sealed interface Expression {
    /** Where it begins in the text, from 0; -1 where the form has no positions. */
    int at();

    /** All ({@code and}) or one ({@code or}) of the terms. */
    record Junction(int at, boolean all, List<Expression> terms) implements Expression {}

    record Not(int at, Expression term) implements Expression {}

    /** {@code operator} is one of {@code = <> < > <= >=}. */
    record Comparison(int at, String operator, Expression left, Expression right)
            implements Expression {}

    record Like(int at, Expression value, Expression pattern) implements Expression {}

    record Between(int at, Expression value, Expression low, Expression high)
            implements Expression {}

    record In(int at, Expression value, List<Expression> list) implements Expression {}

    record IsNull(int at, Expression value) implements Expression {}

    /** A predicate whose name begins with {@code s_}, {@code t_} or {@code a_}, in lower case. */
    record Relation(int at, String name, Expression left, Expression right) implements Expression {}

    /** {@code operator} is one of {@code + - * / % div ^}. */
    record Arithmetic(int at, String operator, Expression left, Expression right)
            implements Expression {}

    /** Also {@code casei} and {@code accenti}; the name is in lower case. */
    record Call(int at, String name, List<Expression> arguments) implements Expression {}

    record Property(int at, String name) implements Expression {}

    record Text(int at, String value) implements Expression {}

    record Numeral(int at, BigDecimal value) implements Expression {}

    record Truth(int at, boolean value) implements Expression {}

    record Day(int at, LocalDate value) implements Expression {}

    record Moment(int at, Instant value) implements Expression {}

    /** An end that is null is open. */
    record Interval(int at, @Nullable Expression start, @Nullable Expression end)
            implements Expression {}

    /** A shape in the coordinates of the filter, not yet checked. */
    record Shape(int at, Geometry value) implements Expression {}

    record Array(int at, List<Expression> elements) implements Expression {}
}
