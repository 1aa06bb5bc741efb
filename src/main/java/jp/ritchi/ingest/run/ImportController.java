package jp.ritchi.ingest.run;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP; who may call it is decided by the security module's route table. */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private final ImportService imports;

    ImportController(ImportService imports) {
        this.imports = imports;
    }

    /** A format that can be imported. */
    record Format(String id, Text title, String collection) {}

    @GetMapping("/formats")
    Map<String, List<Format>> formats() {
        return Map.of(
                "formats",
                imports.formats().stream()
                        .map(i -> new Format(i.id(), i.title(), i.collection()))
                        .toList());
    }

    @GetMapping
    Map<String, List<RunAnswer>> list() {
        return Map.of("imports", imports.list().stream().map(RunAnswer::summary).toList());
    }

    @PostMapping
    ResponseEntity<RunAnswer> check(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String format,
            Principal sender)
            throws IOException {
        if (file == null) {
            throw RequestProblem.badParameter(
                    "file", "ファイルを「file」という名前で送ってください。", "Send the file as the part named file.");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "?");
        try (var content = file.getInputStream()) {
            var run = imports.check(new Incoming(name, content, format, sender.getName()));
            return ResponseEntity.created(URI.create("/api/imports/" + run.id()))
                    .body(RunAnswer.whole(run));
        }
    }

    @GetMapping("/{id}")
    RunAnswer get(@PathVariable String id) {
        return RunAnswer.whole(imports.get(uuid(id)));
    }

    @PostMapping("/{id}/commit")
    RunAnswer commit(@PathVariable String id, Principal sender) {
        return RunAnswer.whole(imports.commit(uuid(id), sender.getName()));
    }

    @PostMapping("/{id}/undo")
    RunAnswer undo(@PathVariable String id, Principal sender) {
        return RunAnswer.whole(imports.undo(uuid(id), sender.getName()));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ImportService.unknown();
        }
    }
}
