package jp.ritchi.ogcapi.param;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Features that hold at an instant or during an interval (OGC API Features 1.0.1, 7.15.4). Their
 * validity is told in Japanese days, both ends included; an absent end has no bound.
 */
@Component
class DatetimeParam implements RowParameter {
    static final String NAME = "datetime";

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text description() {
        return new Text(
                "この時点または期間に有効な地物だけを返す。省略すると今日までに終わった地物を除く（「今日/..」と同じ）。終わった地物も含めるには ../..。例: 2026-04-01、2026-01-01/2026-12-31、2026-04-01/P1Y、../2025-03-31",
                "Only features valid then; when absent, those that have not ended by today (as today/..)."
                        + " All, also those that have ended: ../.. Examples: 2026-04-01, 2026-01-01/2026-12-31, 2026-04-01/P1Y,"
                        + " ../2025-03-31");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public void apply(String value, RowQuery rows) {
        var parts = value.split("/", -1);
        if (parts.length > 2 || (parts.length == 1 && isOpen(value))) {
            throw bad();
        }
        var from = end(parts[0], parts[parts.length - 1], -1);
        var to = end(parts[parts.length - 1], parts[0], 1);
        if (from != null && to != null && from.isAfter(to)) {
            throw bad();
        }
        apply(from, to, rows);
    }

    private static void apply(@Nullable LocalDate from, @Nullable LocalDate to, RowQuery rows) {
        if (to != null) {
            rows.filter().and("v.valid_from IS NULL OR v.valid_from <= ?", to);
        }
        if (from != null) {
            rows.filter().and("v.valid_to IS NULL OR v.valid_to >= ?", from);
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** One end of the interval; where a duration stands for it, counted from the other end. */
    private static @Nullable LocalDate end(String text, String other, int direction) {
        if (isOpen(text)) {
            return null;
        }
        if (!text.startsWith("P")) {
            return day(text);
        }
        if (isOpen(other) || other.startsWith("P")) {
            throw bad();
        }
        return IsoDuration.find(text)
                .map(duration -> duration.from(day(other), direction))
                .orElseThrow(DatetimeParam::bad);
    }

    private static LocalDate day(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
            if (text.matches("\\d{4}-.{6,30}")) {
                return OffsetDateTime.parse(text).atZoneSameInstant(JAPAN).toLocalDate();
            }
        } catch (DateTimeException e) {
            throw bad();
        }
        throw bad();
    }

    private static RequestProblem bad() {
        return RequestProblem.badParameter(
                "datetime",
                "datetime を読めません。RFC 3339 の時刻か日付、または「始め/終わり」で指定してください。例: 2026-04-01T00:00:00Z、2026-01-01/..",
                "datetime cannot be read. Give an RFC 3339 time or date, or start/end. Examples:"
                        + " 2026-04-01T00:00:00Z, 2026-01-01/..");
    }
}
