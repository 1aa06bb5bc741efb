package jp.ritchi.ingest.mapping;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in Japan: also with full-width digits, separators of thousands, and
 * the unit of the column behind it. What could mean two numbers, such as {@code 1,5}, is none.
 */
final class NumberText {
    private static final int LONGEST = 60;
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    /** Other ways to write a unit; the first letters are the attribute's own word for it. */
    private static final Map<String, Set<String>> UNITS =
            Map.of(
                    "m²", Set.of("m2", "㎡", "平方メートル", "平米"),
                    "m2", Set.of("m²", "㎡", "平方メートル", "平米"),
                    "ha", Set.of("ヘクタール", "㏊"),
                    "m", Set.of("メートル"),
                    "km", Set.of("キロメートル", "㎞"),
                    "km/h", Set.of("キロ毎時", "㎞/h"),
                    "%", Set.of("パーセント", "％"),
                    "JPY", Set.of("円"),
                    "¥", Set.of("円"));

    private NumberText() {}

    /**
     * @param understood whether anything but a plain number was written
     */
    record Number(BigDecimal value, boolean understood) {}

    /**
     * @param unit of the column, absent when it has none
     */
    static Optional<Number> parse(String text, @Nullable String unit) {
        var given = text.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            return Optional.empty();
        }
        if (PLAIN.matcher(given).matches()) {
            return Optional.of(new Number(new BigDecimal(complete(given)), false));
        }
        var half = half(given);
        var bare = unit == null ? half : withoutUnit(half, unit);
        if (THOUSANDS.matcher(bare).matches()) {
            return Optional.of(new Number(new BigDecimal(bare.replace(",", "")), true));
        }
        return PLAIN.matcher(bare).matches()
                ? Optional.of(new Number(new BigDecimal(complete(bare)), true))
                : Optional.empty();
    }

    /** Half-width, with one kind of minus and without blanks. */
    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212\\u30FC]", "-")
                .replaceAll("\\s+", "");
    }

    private static String withoutUnit(String text, String unit) {
        for (var name : UNITS.getOrDefault(unit, Set.of())) {
            var half = half(name);
            if (text.endsWith(half)) {
                return text.substring(0, text.length() - half.length());
            }
        }
        var own = half(unit);
        return text.endsWith(own) ? text.substring(0, text.length() - own.length()) : text;
    }

    /** BigDecimal does not take {@code 5.} before an exponent. */
    private static String complete(String number) {
        return number.replaceFirst("\\.(?=[eE]|$)", "");
    }
}
