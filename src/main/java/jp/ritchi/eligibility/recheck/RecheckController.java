package jp.ritchi.eligibility.recheck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.process.job.Job;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of re-checks; an editor may start one, as the security module's route table says. */
@RestController
class RecheckController {
    private final RecheckReads reads;
    private final RecheckStarter starter;

    RecheckController(RecheckReads reads, RecheckStarter starter) {
        this.reads = reads;
        this.starter = starter;
    }

    @GetMapping("/api/rechecks")
    ResponseEntity<Map<String, Object>> list() {
        var underWay = starter.listUnderWay().stream().map(RecheckController::told).toList();
        return answer(HttpStatus.OK, Map.of("rechecks", reads.list(), "underWay", underWay));
    }

    @GetMapping("/api/rechecks/{recheckId}")
    ResponseEntity<Map<String, Object>> get(
            @PathVariable String recheckId,
            @RequestParam(defaultValue = "100") String limit,
            @RequestParam(defaultValue = "0") String offset) {
        var id = uuid(recheckId);
        int rows = number("limit", limit, RecheckReads.MAX_LIMIT);
        return answer(HttpStatus.OK, reads.get(id, rows, number("offset", offset, 9_999_999)));
    }

    /** The report is for everybody and names no account. */
    @PostMapping("/api/rechecks")
    ResponseEntity<Map<String, Object>> start() {
        return answer(HttpStatus.ACCEPTED, Map.of("jobs", starter.start("editor")));
    }

    private static Map<String, Object> told(Job job) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", job.id());
        told.put("state", job.state().word());
        told.put("progress", job.progress());
        told.put("done", job.done());
        told.put("total", job.total() == null ? 0 : job.total());
        return told;
    }

    private static ResponseEntity<Map<String, Object>> answer(
            HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw RecheckReads.unknown();
        }
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > most) {
            throw RequestProblem.badParameter(
                    name,
                    name + " は 0 から " + most + " までの整数です。",
                    name + " is a whole number from 0 to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
