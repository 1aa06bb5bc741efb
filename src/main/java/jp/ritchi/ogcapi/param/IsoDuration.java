package jp.ritchi.ogcapi.param;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** A duration of ISO 8601 such as {@code P1M6DT12H}, counted in whole days. */
record IsoDuration(Period days, Duration time) {
    private static final Pattern FORM =
            Pattern.compile("(P(?:\\d{1,4}[YMWD]){0,4})(T(?:\\d{1,6}[HMS]){1,3})?");

    /** Empty when {@code text} is none. */
    static Optional<IsoDuration> find(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || text.equals("P")) {
            return Optional.empty();
        }
        try {
            var days = parts.group(1).equals("P") ? Period.ZERO : Period.parse(parts.group(1));
            var time =
                    parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
            return Optional.of(new IsoDuration(days, time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that lies this long after ({@code 1}) or before ({@code -1}) another. */
    LocalDate from(LocalDate day, int direction) {
        return day.plus(days.multipliedBy(direction)).plusDays(direction * time.toDays());
    }
}
