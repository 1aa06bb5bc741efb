package jp.ritchi.traffic.detector;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the five-minute counts of a detector. */
@RestController
class DetectorController {
    private static final int MAX_DAYS = 31;

    private final DetectorDays days;

    DetectorController(DetectorDays days) {
        this.days = days;
    }

    /** Without days the last that has counts; with one of them that day. */
    @GetMapping("/api/traffic-stations/{id}/five-minute-counts")
    DetectorSeries counts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var first = day("from", from);
        var last = day("to", to);
        if (first != null && last != null && !isSpan(first, last)) {
            throw RequestProblem.badParameter(
                    "to",
                    "期間は from から to まで、" + MAX_DAYS + " 日以内で指定してください。",
                    "Give a span from \"from\" to \"to\" of at most " + MAX_DAYS + " days.");
        }
        return days.find(id, first == null ? last : first, last == null ? first : last)
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-station",
                                        "その観測点はありません。ID を確かめてください。",
                                        "There is no such station. Check the id."));
    }

    private static boolean isSpan(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days >= 0 && days < MAX_DAYS;
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
