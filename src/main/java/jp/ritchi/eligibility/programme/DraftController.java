package jp.ritchi.eligibility.programme;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What somebody needs who composes a programme: its schema, the sources, and a preview. */
@RestController
@RequestMapping("/api/programmes")
class DraftController {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final ProgrammeSchema schema;
    private final VersionReads versions;
    private final Preview preview;

    DraftController(ProgrammeSchema schema, VersionReads versions, Preview preview) {
        this.schema = schema;
        this.versions = versions;
        this.preview = preview;
    }

    @GetMapping("/schema")
    ResponseEntity<JsonNode> schema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(schema.get());
    }

    @GetMapping("/sources")
    Map<String, List<Map<String, Object>>> sources() {
        return Map.of("sources", versions.sources());
    }

    @PostMapping("/preview")
    PreviewAnswer preview(@RequestBody JsonNode question) {
        return preview.answer(PreviewQuestion.of(question));
    }
}
