package jp.ritchi.ogcapi.cql2;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes up texts, numbers, days, times and lists of words for filters. */
final class MadeValues {
    /** Words with accents, case, quotes, wildcards of LIKE and of regular expressions. */
    static final List<String> WORDS =
            List.of(
                    "", "abc", "ABC", "Abc", "äbc", "ÄBC", "abcé", "東広島", "ひがし", "it's", "50%",
                    "a_c", "a.c", "(x)", "ｶﾅ", "Chiș");

    /** What accents are taken off in the SQL of the test, letter by letter. */
    private static final String ACCENTED = "äÄéș";

    private static final String PLAIN = "aAes";

    private final Random random;

    MadeValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Made text(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return folded(text(depth - 1));
        }
        if (random.nextBoolean()) {
            return property(one(List.of("word", "other")));
        }
        return literal(one(WORDS));
    }

    static Made literal(String word) {
        return Made.tight(
                "'" + word.replace("'", "''") + "'", "\"" + word + "\"", quoted(word) + "::text");
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    Made property(String name) {
        var text = random.nextInt(4) == 0 ? "\"" + name + "\"" : name;
        return Made.tight(text, "{\"property\":\"" + name + "\"}", "v." + name);
    }

    /** Without regard to case, or to accents. */
    Made folded(Made text) {
        if (random.nextBoolean()) {
            return Made.tight(
                    "casei(" + text.text() + ")",
                    Made.op("casei", text.json()),
                    "translate(lower(" + text.sql() + "), 'ÄÉȘ', 'äéș')");
        }
        return Made.tight(
                "ACCENTI(" + text.text() + ")",
                Made.op("accenti", text.json()),
                "translate(%s, '%s', '%s')".formatted(text.sql(), ACCENTED, PLAIN));
    }

    /** Halves and small powers, so that decimals and floating point agree exactly. */
    Made number(int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            return random.nextInt(4) == 0 ? called(depth) : arithmetic(depth);
        }
        if (random.nextBoolean()) {
            var name = one(List.of("whole", "real"));
            var property = property(name);
            return Made.tight(property.text(), property.json(), property.sql() + "::float8");
        }
        var digits = Double.toString((random.nextInt(17) - 8) / 2.0).replace(".0", "");
        return Made.tight(digits, digits, "'" + digits + "'::float8");
    }

    private Made called(int depth) {
        if (random.nextBoolean()) {
            var text = text(depth - 1);
            return Made.tight(
                    "length(" + text.text() + ")",
                    Made.op("length", text.json()),
                    "array_length(regexp_split_to_array(%s || '.', ''), 1) - 1.0::float8"
                            .formatted(text.sql()));
        }
        var number = number(depth - 1);
        return Made.tight(
                "Abs(" + number.text() + ")",
                Made.op("abs", number.json()),
                "greatest(%1$s, 0 - (%1$s))".formatted(number.sql()));
    }

    private Made arithmetic(int depth) {
        var operator = one(List.of("+", "-", "*", "/", "%", "div", "^"));
        // Of a rounded quotient there is more than one right remainder.
        int below = operator.equals("%") || operator.equals("div") ? 0 : depth - 1;
        var left = number(below);
        var right = operator.equals("^") ? exponent() : number(below);
        var sql =
                switch (operator) {
                    case "/" -> "CASE WHEN %2$s <> 0 THEN (%1$s) / (%2$s) END";
                    case "div" ->
                            "CASE WHEN %2$s <> 0 THEN sign((%1$s) / (%2$s)) * floor(abs((%1$s) / (%2$s))) END";
                    case "%" ->
                            "CASE WHEN %2$s <> 0 THEN (%1$s) - trunc((%1$s) / (%2$s)) * (%2$s) END";
                    case "^" ->
                            "CASE %2$s WHEN 0 THEN 1 + 0 * (%1$s) WHEN 1 THEN %1$s ELSE (%1$s) * (%1$s) END";
                    default -> "(%1$s) " + operator + " (%2$s)";
                };
        return Made.loose(
                left.part() + " " + operator + " " + right.part(),
                Made.op(operator, left.json(), right.json()),
                "(" + sql.formatted("(" + left.sql() + ")", "(" + right.sql() + ")") + ")");
    }

    private Made exponent() {
        var digit = Integer.toString(random.nextInt(3));
        return Made.tight(digit, digit, digit + "::float8");
    }

    Made flag() {
        if (random.nextInt(3) == 0) {
            var truth = Boolean.toString(random.nextBoolean());
            return Made.tight(
                    random.nextBoolean() ? truth.toUpperCase(Locale.ROOT) : truth, truth, truth);
        }
        return property("flag");
    }

    String dayText() {
        return "2026-0%d-%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(28));
    }

    String momentText() {
        return dayText() + "T%02d:30:00Z".formatted(random.nextInt(24));
    }

    Made day() {
        if (random.nextBoolean()) {
            return property(one(List.of("day_from", "day_off")));
        }
        var day = dayText();
        return Made.tight(
                "DATE('" + day + "')", "{\"date\":\"" + day + "\"}", "'" + day + "'::date");
    }

    Made moment() {
        if (random.nextBoolean()) {
            return property(one(List.of("time_from", "time_off")));
        }
        var moment = momentText();
        return Made.tight(
                "TIMESTAMP('" + moment + "')",
                "{\"timestamp\":\"" + moment + "\"}",
                "'" + moment + "'::timestamptz");
    }

    Made words() {
        if (random.nextBoolean()) {
            var property = property("tags");
            return Made.tight(property.text(), property.json(), "v.tag_array");
        }
        var some = random.ints(random.nextInt(4), 0, 5).mapToObj(i -> "t" + i).toList();
        if (some.size() == 1) {
            some = List.of(some.get(0), some.get(0)); // one word in brackets is a word
        }
        var quoted = some.stream().map(MadeValues::quoted).collect(Collectors.joining(","));
        return Made.tight(
                "(" + quoted + ")",
                "[" + quoted.replace('\'', '"') + "]",
                "ARRAY[" + quoted + "]::text[]");
    }
}
