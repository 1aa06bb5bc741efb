package jp.ritchi.eligibility.criterion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import jp.ritchi.eligibility.Facts;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a feature is there: {@code valid_from} and {@code valid_to}, else the year in
 * which it was opened. What is not said has always been and stays.
 */
record Lifetime(@Nullable LocalDate from, @Nullable LocalDate to) {
    static Lifetime of(Facts.Feature feature) {
        var from = day(feature.text("valid_from"));
        return new Lifetime(
                from == null ? day(feature.text("opened_year")) : from,
                day(feature.text("valid_to")));
    }

    boolean includes(LocalDate day) {
        return !isAfter(day) && (to == null || !to.isBefore(day));
    }

    boolean isAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** A day, or the first day of a month or year; absent when it is none of them. */
    static @Nullable LocalDate day(String text) {
        try {
            return switch (text.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> text.isEmpty() ? null : LocalDate.parse(text);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }
}
