package jp.ritchi.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Japanese days, both ends included, in which a record's day of publication is to lie; an absent
 * end has no bound.
 */
record RecordTime(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    static Predicate<Source> reading(String value) {
        var time = of(value);
        return source -> {
            var day = source.published();
            return day != null && time.holds(day);
        };
    }

    private static RecordTime of(String value) {
        var ends = value.split("/", -1);
        var last = ends[ends.length - 1];
        if (ends.length > 2 || (ends.length == 1 && isOpen(value))) {
            throw bad();
        }
        var time =
                new RecordTime(
                        isOpen(ends[0]) ? null : day(ends[0]), isOpen(last) ? null : day(last));
        if (time.from != null && time.to != null && time.from.isAfter(time.to)) {
            throw bad();
        }
        return time;
    }

    private boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static LocalDate day(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).atZoneSameInstant(JAPAN).toLocalDate();
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    private static RequestProblem bad() {
        return RequestProblem.badParameter(
                "datetime",
                "datetime を読めません。日付か RFC 3339 の時刻、または「始め/終わり」で指定してください。例: 2025-01-01/..",
                "datetime cannot be read. Give a date, an RFC 3339 time or start/end. Example:"
                        + " 2025-01-01/..");
    }
}
