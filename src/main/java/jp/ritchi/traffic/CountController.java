package jp.ritchi.traffic;

import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the hourly counts of a station. */
@RestController
class CountController {
    private static final int MAX_DAYS = 366;

    private final Counts counts;

    CountController(Counts counts) {
        this.counts = counts;
    }

    @GetMapping("/api/traffic-stations/{id}/counts")
    CountSeries counts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var span = DaySpan.read(from, to, MAX_DAYS);
        return counts.find(id, span.first(), span.last())
                .orElseThrow(
                        () ->
                                RequestProblem.notFound(
                                        "no-such-station",
                                        "その観測点はありません。ID を確かめてください。",
                                        "There is no such station. Check the id."));
    }
}
