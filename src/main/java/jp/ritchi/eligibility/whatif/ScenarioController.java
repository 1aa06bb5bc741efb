package jp.ritchi.eligibility.whatif;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Scenarios over HTTP. Who may call what is decided by the security module's route table; changing
 * and deleting needs the version that was read, in {@code If-Match}.
 */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {
    private static final int LISTED = 500;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Scenarios scenarios;
    private final ScenarioStore store;

    ScenarioController(Scenarios scenarios, ScenarioStore store) {
        this.scenarios = scenarios;
        this.store = store;
    }

    @GetMapping
    Map<String, List<Scenario>> list(@Nullable Principal caller) {
        var name = caller == null ? null : caller.getName();
        return Map.of(
                "scenarios", store.list(LISTED).stream().map(s -> s.forCaller(name)).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Scenario> get(@PathVariable String id, @Nullable Principal caller) {
        return answer(ResponseEntity.ok(), scenarios.get(uuid(id)), caller);
    }

    @PostMapping
    ResponseEntity<Scenario> create(@RequestBody JsonNode body, Principal author) {
        var id = scenarios.create(ScenarioDraft.of(body), author.getName());
        var created = ResponseEntity.created(URI.create("/api/scenarios/" + id));
        return answer(created, scenarios.get(id), author);
    }

    @PutMapping("/{id}")
    ResponseEntity<Scenario> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody JsonNode body,
            Principal author) {
        scenarios.change(uuid(id), version(version), ScenarioDraft.of(body), author.getName());
        return answer(ResponseEntity.ok(), scenarios.get(uuid(id)), author);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Principal author) {
        scenarios.delete(uuid(id), version(version), author.getName());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Scenario> answer(
            ResponseEntity.BodyBuilder builder, Scenario scenario, @Nullable Principal caller) {
        return builder.eTag(Integer.toString(scenario.version()))
                .body(scenario.forCaller(caller == null ? null : caller.getName()));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ScenarioProblems.unknown();
        }
    }

    /** The version in an entity tag; whatever is no tag of ours names no version of ours. */
    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ScenarioProblems.noVersion();
        }
        var tag = VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ScenarioProblems.changedMeanwhile();
        }
        return Integer.parseInt(tag.group(1));
    }
}
