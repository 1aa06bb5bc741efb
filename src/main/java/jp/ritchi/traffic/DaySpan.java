package jp.ritchi.traffic;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The days that a question about counts is about, both included.
 *
 * @param first absent when the question does not say
 * @param last absent when the question does not say
 */
public record DaySpan(@Nullable LocalDate first, @Nullable LocalDate last) {
    /**
     * Reads the parameters {@code from} and {@code to}.
     *
     * @throws RequestProblem 400 that names the parameter that is no day, or a span that runs
     *     backwards or has more than so many days
     */
    public static DaySpan read(@Nullable String from, @Nullable String to, int most) {
        var span = new DaySpan(day("from", from), day("to", to));
        if (!span.isWithin(most)) {
            throw RequestProblem.badParameter(
                    "to",
                    "期間は from から to まで、" + most + " 日以内で指定してください。",
                    "Give a span from \"from\" to \"to\" of at most " + most + " days.");
        }
        return span;
    }

    private boolean isWithin(int most) {
        if (first == null || last == null) {
            return true;
        }
        long days = ChronoUnit.DAYS.between(first, last);
        return days >= 0 && days < most;
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw RequestProblem.badParameter(
                    name,
                    name + " は 2026-06-01 の形の日付で入れてください。",
                    "Give " + name + " as a date like 2026-06-01.");
        }
    }
}
