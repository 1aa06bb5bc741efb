package jp.ritchi.ogcapi.editing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.LayerTable.Column;
import jp.ritchi.ogcapi.features.Receivables;
import jp.ritchi.web.RequestProblem;
import tools.jackson.databind.JsonNode;

/** Turns a JSON value into one that the attribute's column takes, or says why it cannot. */
final class AttributeValues {
    private static final int LONGEST = Receivables.LONGEST_TEXT;

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 40;

    private AttributeValues() {}

    /** The value to bind; {@code node} is not null. */
    static Object read(Attribute attribute, Column column, JsonNode node) {
        return switch (attribute.type()) {
            case STRING -> text(attribute, node);
            case INTEGER -> integer(attribute, column, node);
            case NUMBER -> number(attribute, node);
            case BOOLEAN -> {
                if (!node.isBoolean()) {
                    throw wrong(attribute, "true か false", "true or false");
                }
                yield node.booleanValue();
            }
            case DATE -> date(attribute, node);
            case DATE_TIME -> dateTime(attribute, node);
            case ARRAY -> throw EditingProblems.readOnly(attribute.name());
        };
    }

    private static String text(Attribute attribute, JsonNode node) {
        if (!node.isString()) {
            throw wrong(attribute, "文字列", "a text");
        }
        var text = node.stringValue();
        if (text.length() > LONGEST) {
            throw wrong(
                    attribute,
                    LONGEST + " 文字までの文字列",
                    "a text of at most " + LONGEST + " characters");
        }
        if (text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw wrong(
                    attribute, "保存できる文字だけの文字列", "a text without characters that cannot be stored");
        }
        return text;
    }

    /** Refuses a text that is not among the attribute's codes. */
    static void requireCode(Attribute attribute, Object value) {
        if (!attribute.codes().isEmpty() && !attribute.codes().containsKey(value.toString())) {
            var codes = String.join(", ", attribute.codes().keySet());
            throw wrong(attribute, "次のどれか（" + codes + "）", "one of " + codes);
        }
    }

    private static Long integer(Attribute attribute, Column column, JsonNode node) {
        boolean small = column.type().equals("integer");
        long least = small ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long most = small ? Integer.MAX_VALUE : Long.MAX_VALUE;
        try {
            var value = decimal(attribute, node, "整数", "a whole number").longValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException e) {
            // Told below.
        }
        throw wrong(
                attribute,
                least + " から " + most + " の整数",
                "a whole number from " + least + " to " + most);
    }

    private static BigDecimal number(Attribute attribute, JsonNode node) {
        var value = decimal(attribute, node, "数", "a number");
        if (value.abs().compareTo(LARGEST) > 0
                || value.precision() > MOST_DIGITS
                || value.scale() > MOST_DIGITS) {
            throw wrong(
                    attribute, "10^15 まで、40 桁までの数", "a number up to 10^15 with at most 40 digits");
        }
        return value;
    }

    private static BigDecimal decimal(Attribute attribute, JsonNode node, String ja, String en) {
        if (!node.isNumber()) {
            throw wrong(attribute, ja, en);
        }
        var value = node.decimalValue();
        // Nobody unfolds 1e999999999.
        if (Math.abs((long) value.scale()) > 1000) {
            throw wrong(attribute, ja, en);
        }
        return value;
    }

    private static LocalDate date(Attribute attribute, JsonNode node) {
        try {
            var day = LocalDate.parse(node.isString() ? node.stringValue() : "");
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw wrong(attribute, "2026-04-01 のような日付", "a date such as 2026-04-01");
    }

    private static OffsetDateTime dateTime(Attribute attribute, JsonNode node) {
        try {
            return OffsetDateTime.parse(node.isString() ? node.stringValue() : "");
        } catch (DateTimeException e) {
            throw wrong(
                    attribute,
                    "2026-04-01T09:00:00+09:00 のような日時",
                    "a time such as 2026-04-01T09:00:00+09:00");
        }
    }

    private static RequestProblem wrong(Attribute attribute, String ja, String en) {
        return EditingProblems.invalid(
                attribute.name(),
                "「" + attribute.title().ja() + "」（" + attribute.name() + "）には" + ja + "を入れてください。",
                attribute.title().en() + " (" + attribute.name() + ") has to be " + en + ".");
    }
}
