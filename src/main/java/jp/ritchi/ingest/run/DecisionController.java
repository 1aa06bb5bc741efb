package jp.ritchi.ingest.run;

import jp.ritchi.ingest.run.recognise.SettingsReading;
import jp.ritchi.ingest.run.recognise.Targets;
import jp.ritchi.ingest.stage.Preview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a person can decide about a file of tables, tries out and settles, over HTTP. */
@RestController
@RequestMapping("/api/imports")
class DecisionController {
    private final ImportDecisions decisions;
    private final Targets targets;

    DecisionController(ImportDecisions decisions, Targets targets) {
        this.decisions = decisions;
        this.targets = targets;
    }

    @GetMapping("/targets")
    Targets.Choices targets() {
        return targets.list();
    }

    @PutMapping("/{id}/settings")
    RunAnswer settle(@PathVariable String id, @RequestBody JsonNode settings) {
        var run = ImportController.uuid(id);
        return RunAnswer.whole(decisions.settle(run, SettingsReading.read(settings)), null);
    }

    @PostMapping("/{id}/preview")
    Preview preview(@PathVariable String id, @RequestBody JsonNode settings) {
        return decisions.preview(ImportController.uuid(id), SettingsReading.read(settings));
    }

    /** Reads the text of the file in another charset. */
    @PostMapping("/{id}/recognise")
    RunAnswer recognise(@PathVariable String id, @RequestParam String charset) {
        return RunAnswer.whole(decisions.recognise(ImportController.uuid(id), charset), null);
    }
}
