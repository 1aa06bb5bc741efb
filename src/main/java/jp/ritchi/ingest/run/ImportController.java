package jp.ritchi.ingest.run;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ritchi.ingest.run.upload.ImportLimits;
import jp.ritchi.ingest.run.upload.Incoming;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports over HTTP; who may call it is decided by the security module's route table. What takes
 * long is answered at once with 202 and the working run, or, with {@code Prefer: wait=N}, with the
 * run at rest.
 */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private final ImportService imports;
    private final ImporterCatalog importers;
    private final ImportLimits limits;

    ImportController(ImportService imports, ImporterCatalog importers, ImportLimits limits) {
        this.imports = imports;
        this.importers = importers;
        this.limits = limits;
    }

    /**
     * A format that can be imported.
     *
     * @param collection where it goes, absent when a person decides
     */
    record Format(String id, Text title, @Nullable String collection) {}

    /** How much may be sent at once: bytes altogether, and files. */
    record Limits(long bytes, int files) {}

    /** What can be sent. */
    record Formats(List<Format> formats, Limits limits) {}

    @GetMapping("/formats")
    Formats formats() {
        return new Formats(
                importers.formats(), new Limits(limits.maxFileSize().toBytes(), limits.maxFiles()));
    }

    @GetMapping
    Map<String, List<RunAnswer>> list() {
        return Map.of(
                "imports",
                imports.list().stream()
                        .map(run -> RunAnswer.summary(run, imports.findProgress(run).orElse(null)))
                        .toList());
    }

    @PostMapping
    ResponseEntity<RunAnswer> receive(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer,
            Principal sender) {
        if (file == null || file.isEmpty()) {
            throw RequestProblem.badParameter(
                    "file",
                    "ファイルを「file」という名前で送ってください。",
                    "Send the file as the part named file, several files as several such parts.");
        }
        var asked = format == null || format.isBlank() ? null : format.strip();
        if (asked != null) {
            importers.requireKnown(asked);
        }
        var files = file.stream().map(part -> (Incoming.Sent) new SentPart(part)).toList();
        var run = imports.receive(new Incoming(files, asked, sender.getName()));
        var answer = answer(run.id(), prefer);
        boolean rests = answer.getStatusCode() == HttpStatus.OK;
        return ResponseEntity.status(rests ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + run.id()))
                .body(answer.getBody());
    }

    @GetMapping("/{id}")
    RunAnswer get(@PathVariable String id) {
        return whole(imports.get(uuid(id)));
    }

    @PostMapping("/{id}/check")
    ResponseEntity<RunAnswer> check(
            @PathVariable String id,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer) {
        return answer(imports.check(uuid(id)).id(), prefer);
    }

    @PostMapping("/{id}/commit")
    ResponseEntity<RunAnswer> commit(
            @PathVariable String id,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer,
            Principal sender) {
        return answer(imports.commit(uuid(id), sender.getName()).id(), prefer);
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<RunAnswer> undo(
            @PathVariable String id,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer,
            Principal sender) {
        return answer(imports.undo(uuid(id), sender.getName()).id(), prefer);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<RunAnswer> cancel(
            @PathVariable String id,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer) {
        return answer(imports.cancel(uuid(id)).id(), prefer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable String id) {
        imports.giveUp(uuid(id));
    }

    private ResponseEntity<RunAnswer> answer(UUID id, @Nullable List<String> prefer) {
        var patience = Patience.of(prefer == null ? List.of() : prefer);
        var run = patience.isZero() ? imports.get(id) : imports.await(id, patience);
        var status = run.state().isWorking() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status).body(whole(run));
    }

    private RunAnswer whole(ImportRun run) {
        return RunAnswer.whole(run, imports.findProgress(run).orElse(null));
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ImportService.unknown();
        }
    }
}
