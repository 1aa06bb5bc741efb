package jp.ritchi.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.ritchi.web.RequestProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * OGC API Processes Part 1, synchronous execution only: a request is answered while the caller
 * waits, so that the list of jobs is always empty.
 */
@RestController
class ProcessController {
    private static final Set<String> MEMBERS = Set.of("inputs", "outputs", "response");

    private final Map<String, GeoProcess> processes = new TreeMap<>();
    private final String base;

    ProcessController(List<GeoProcess> processes, @Value("${ritchi.base-url}") String base) {
        processes.forEach(process -> this.processes.put(process.id(), process));
        this.base = base + "/ogc";
    }

    @GetMapping("/ogc/processes")
    Map<String, Object> list(Locale locale) {
        return Map.of(
                "processes",
                processes.values().stream().map(process -> summary(process, locale)).toList(),
                "links",
                List.of(link("self", "/processes")));
    }

    @GetMapping("/ogc/processes/{id}")
    Map<String, Object> describe(@PathVariable String id, Locale locale) {
        var process = get(id);
        var description = summary(process, locale);
        description.put("inputs", process.inputs());
        description.put("outputs", process.outputs());
        return description;
    }

    @PostMapping("/ogc/processes/{id}/execution")
    Object execute(@PathVariable String id, @RequestBody JsonNode request) {
        var process = get(id);
        for (String member : request.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                throw RequestProblem.badParameter(
                        member,
                        "「" + member + "」は使えません。inputs だけを送ってください。",
                        "\"" + member + "\" is not known. Send inputs only.");
            }
        }
        var inputs = request.get("inputs");
        if (inputs == null || !inputs.isObject()) {
            throw RequestProblem.badParameter(
                    "inputs",
                    "inputs がありません。{\"inputs\": {…}} の形で送ってください。",
                    "There are no inputs. Send {\"inputs\": {…}}.");
        }
        return process.execute(inputs);
    }

    @GetMapping("/ogc/jobs")
    Map<String, Object> jobs() {
        return Map.of("jobs", List.of(), "links", List.of(link("self", "/jobs")));
    }

    private GeoProcess get(String id) {
        var process = processes.get(id);
        if (process == null) {
            throw RequestProblem.notFound(
                    "no-such-process",
                    "その名前の処理はありません。/ogc/processes の一覧から選んでください。",
                    "There is no process of that name. Choose from the list at /ogc/processes.");
        }
        return process;
    }

    private Map<String, Object> summary(GeoProcess process, Locale locale) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("id", process.id());
        summary.put("title", process.title().in(locale));
        summary.put("description", process.description().in(locale));
        summary.put("version", process.version());
        summary.put("jobControlOptions", List.of("sync-execute"));
        summary.put("outputTransmission", List.of("value"));
        var self = link("self", "/processes/" + process.id());
        var execute =
                link(
                        "http://www.opengis.net/def/rel/ogc/1.0/execute",
                        "/processes/" + process.id() + "/execution");
        summary.put("links", List.of(self, execute));
        return summary;
    }

    private Map<String, String> link(String rel, String path) {
        return Map.of("rel", rel, "href", base + path, "type", "application/json");
    }
}
