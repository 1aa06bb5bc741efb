package jp.ritchi.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the programmes in all their versions, so that a page can explain before it asks. */
@RestController
class ProgrammeController {
    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/api/programmes")
    Map<String, List<Listed>> list() {
        return Map.of("programmes", programmes.list().stream().map(Listed::of).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(@JsonUnwrapped Programme programme, SourceRef sourceTitle) {
        static Listed of(DatedProgramme entry) {
            return new Listed(entry.programme(), entry.source());
        }
    }
}
