package jp.ritchi.groundwater;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.web.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the samples of a monitoring point with their judgement. */
@RestController
class SampleController {
    private final Samples samples;

    SampleController(Samples samples) {
        this.samples = samples;
    }

    @GetMapping("/api/monitoring-points/{id}/samples")
    Map<String, Object> samples(@PathVariable String id) {
        var found =
                samples.find(id)
                        .orElseThrow(
                                () ->
                                        RequestProblem.notFound(
                                                "no-such-point",
                                                "その監視地点はありません。ID を確かめてください。",
                                                "There is no such monitoring point. Check the id."));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("point", id);
        answer.put("unit", "ng/L");
        answer.put("samples", found);
        return answer;
    }
}
