package jp.ritchi.ogcapi.cql2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.ritchi.ogcapi.cql2.Expression.Day;
import jp.ritchi.ogcapi.cql2.Expression.Moment;
import org.jspecify.annotations.Nullable;

/** Dates and times in quotes: full dates, and times in UTC. */
final class TimeLiterals {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private TimeLiterals() {}

    static Day day(Token token) {
        if (!DAY.matcher(token.text()).matches()) {
            throw bad(token);
        }
        try {
            return new Day(token.at(), LocalDate.parse(token.text()));
        } catch (DateTimeException e) {
            throw bad(token);
        }
    }

    static Moment moment(Token token) {
        if (!MOMENT.matcher(token.text()).matches()) {
            throw bad(token);
        }
        try {
            return new Moment(token.at(), Instant.parse(token.text()));
        } catch (DateTimeException e) {
            throw bad(token);
        }
    }

    /** The end of an interval; null where it is open. */
    static @Nullable Expression instant(Token token) {
        if (token.text().equals("..")) {
            return null;
        }
        return DAY.matcher(token.text()).matches() ? day(token) : moment(token);
    }

    private static RuntimeException bad(Token token) {
        return FilterProblems.at(
                token.at(),
                FilterProblems.shown(token.text())
                        + " は日付・時刻ではありません。例: DATE('2026-04-01'), TIMESTAMP('2026-04-01T00:00:00Z')",
                FilterProblems.shown(token.text())
                        + " is not a date or time. Examples: DATE('2026-04-01'), TIMESTAMP('2026-04-01T00:00:00Z')");
    }
}
