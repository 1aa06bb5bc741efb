package jp.ritchi.ingest.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of stored columns that can be filled from a file, and how values become theirs. */
enum ColumnType {
    TEXT {
        @Override
        Reading read(Object value, @Nullable String unit) {
            var text = Values.text(value);
            if (text.isBlank()) {
                return Reading.NONE;
            }
            if (text.length() > LONGEST_TEXT) {
                return Reading.wrong(
                        LONGEST_TEXT + " 文字までの文字列", "a text of at most 10,000 characters");
            }
            return text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)
                    ? Reading.wrong("保存できる文字だけの文字列", "a text of characters that can be stored")
                    : Reading.of(text);
        }
    },
    INTEGER {
        @Override
        Reading read(Object value, @Nullable String unit) {
            return whole(value, unit, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    },
    BIGINT {
        @Override
        Reading read(Object value, @Nullable String unit) {
            return whole(value, unit, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    },
    NUMERIC {
        @Override
        Reading read(Object value, @Nullable String unit) {
            return number(value, unit);
        }
    },
    DOUBLE {
        @Override
        Reading read(Object value, @Nullable String unit) {
            var reading = number(value, unit);
            return reading.value() instanceof BigDecimal number
                    ? new Reading(number.doubleValue(), null, reading.understood())
                    : reading;
        }
    },
    BOOLEAN {
        @Override
        Reading read(Object value, @Nullable String unit) {
            if (value instanceof Boolean) {
                return Reading.of(value);
            }
            var word = Values.text(value).strip().toLowerCase(Locale.ROOT);
            if (word.isEmpty()) {
                return Reading.NONE;
            }
            if (YES.contains(word) || NO.contains(word)) {
                boolean own = word.equals("true") || word.equals("false");
                return own
                        ? Reading.of(word.equals("true"))
                        : Reading.understood(YES.contains(word));
            }
            return Reading.wrong(
                    "true か false（1・0、有・無、はい・いいえ も可）", "true or false (or 1 and 0, yes and no)");
        }
    },
    DATE {
        @Override
        Reading read(Object value, @Nullable String unit) {
            if (value instanceof LocalDate) {
                return Reading.of(value);
            }
            if (value instanceof OffsetDateTime moment) {
                return Reading.understood(moment.toLocalDate());
            }
            var text = Values.text(value).strip();
            if (text.isEmpty()) {
                return Reading.NONE;
            }
            return DateText.date(text)
                    .map(day -> DateText.isIso(text) ? Reading.of(day) : Reading.understood(day))
                    .orElseGet(
                            () ->
                                    Reading.wrong(
                                            "2026-04-01、2026/4/1、令和8年4月1日 のような日付",
                                            "a date such as 2026-04-01, 2026/4/1 or 令和8年4月1日"));
        }
    },
    TIME {
        @Override
        Reading read(Object value, @Nullable String unit) {
            if (value instanceof OffsetDateTime) {
                return Reading.of(value);
            }
            var text = Values.text(value);
            if (text.isBlank()) {
                return Reading.NONE;
            }
            return DateText.moment(text)
                    .map(Reading::understood)
                    .orElseGet(
                            () ->
                                    Reading.wrong(
                                            "2026-04-01T09:00:00+09:00 のような日時",
                                            "a time such as 2026-04-01T09:00:00+09:00"));
        }
    };

    private static final int LONGEST_TEXT = 10_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 40;
    private static final Set<String> YES =
            Set.of("true", "t", "1", "yes", "y", "はい", "有", "有り", "あり", "○");
    private static final Set<String> NO =
            Set.of("false", "f", "0", "no", "n", "いいえ", "無", "無し", "なし", "×");

    /**
     * The value that a column of the type takes.
     *
     * @param unit of the column, absent when it has none
     */
    abstract Reading read(Object value, @Nullable String unit);

    /** By the name that SQL gives it; empty for types that no file fills. */
    static Optional<ColumnType> of(String sql) {
        return Optional.ofNullable(
                switch (sql.replaceFirst("\\(.*", "")) {
                    case "text", "character varying" -> TEXT;
                    case "integer" -> INTEGER;
                    case "bigint" -> BIGINT;
                    case "numeric" -> NUMERIC;
                    case "double precision" -> DOUBLE;
                    case "boolean" -> BOOLEAN;
                    case "date" -> DATE;
                    case "timestamp with time zone" -> TIME;
                    default -> null;
                });
    }

    private static Reading whole(Object value, @Nullable String unit, long least, long most) {
        var reading = number(value, unit);
        if (!(reading.value() instanceof BigDecimal number)) {
            return reading;
        }
        try {
            long whole = number.longValueExact();
            if (whole >= least && whole <= most) {
                return new Reading(whole, null, reading.understood());
            }
        } catch (ArithmeticException e) {
            // Told below.
        }
        return Reading.wrong(
                least + " から " + most + " の整数", "a whole number from " + least + " to " + most);
    }

    private static Reading number(Object value, @Nullable String unit) {
        if (value instanceof Boolean) {
            return Reading.wrong("数", "a number");
        }
        if (value instanceof String text && text.isBlank()) {
            return Reading.NONE;
        }
        var read = decimal(value, unit);
        if (read.isEmpty()) {
            return Reading.wrong(
                    unit == null ? "数" : "数（単位は " + unit + "）",
                    unit == null ? "a number" : "a number (in " + unit + ")");
        }
        var number = read.get().value();
        // Nobody unfolds 1e999999999.
        if (Math.abs((long) number.scale()) > MOST_DIGITS
                || number.precision() > MOST_DIGITS
                || number.abs().compareTo(LARGEST) > 0) {
            return Reading.wrong(
                    "10^15 まで、40 桁までの数", "a number up to 10^15 with at most 40 digits");
        }
        return new Reading(number, null, read.get().understood());
    }

    private static Optional<NumberText.Number> decimal(Object value, @Nullable String unit) {
        if (value instanceof BigDecimal number) {
            return Optional.of(new NumberText.Number(number, false));
        }
        if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            return Optional.of(new NumberText.Number(new BigDecimal(value.toString()), false));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? Optional.of(new NumberText.Number(new BigDecimal(number.toString()), false))
                    : Optional.empty();
        }
        return NumberText.parse(value.toString(), unit);
    }
}
