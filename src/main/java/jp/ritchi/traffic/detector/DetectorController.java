package jp.ritchi.traffic.detector;

import jp.ritchi.traffic.DaySpan;
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
        var span = DaySpan.read(from, to, MAX_DAYS);
        var first = span.first();
        var last = span.last();
        return days.find(id, first == null ? last : first, last == null ? first : last)
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-station",
                                        "その観測点はありません。ID を確かめてください。",
                                        "There is no such station. Check the id."));
    }
}
