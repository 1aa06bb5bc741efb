package jp.ritchi.eligibility.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.text.Text;
import jp.ritchi.web.IfMatch;
import jp.ritchi.web.Problems;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * One programme with its versions and history, and the writing of versions. Who may write is
 * decided by the security module's route table.
 */
@RestController
@RequestMapping("/api/programmes/{id}")
class VersionController {
    private final VersionReads versions;
    private final VersionStore store;
    private final ProgrammeDrafts drafts;

    VersionController(VersionReads versions, VersionStore store, ProgrammeDrafts drafts) {
        this.versions = versions;
        this.store = store;
        this.drafts = drafts;
    }

    /** A programme in all its versions, and every change of them, newest first. */
    record Dossier(String id, List<Answer> versions, List<VersionReads.Change> history) {}

    /**
     * A version as it is told.
     *
     * @param period {@code future}, {@code current} or {@code past} today in Japan
     * @param changedBy for staff only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            Programme programme,
            Text sourceTitle,
            int revision,
            String period,
            Instant changedAt,
            @Nullable String changedBy) {
        static Answer of(VersionReads.Version version) {
            var programme = version.programme();
            var today = Today.inJapan();
            var period =
                    programme.effectiveFrom().isAfter(today)
                            ? "future"
                            : programme.holdsOn(today) ? "current" : "past";
            return new Answer(
                    programme,
                    version.sourceTitle(),
                    version.revision(),
                    period,
                    version.changedAt(),
                    version.changedBy());
        }
    }

    @GetMapping
    Dossier get(@PathVariable String id) {
        var all = versions.list(id).stream().map(Answer::of).toList();
        return new Dossier(id, all, versions.history(id));
    }

    @GetMapping("/versions/{version}")
    ResponseEntity<?> get(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String revision) {
        if (revision == null) {
            return answer(HttpStatus.OK, id, version);
        }
        if (!revision.matches("[0-9]{1,9}")) {
            throw RequestProblem.badParameter(
                    "revision", "revision は番号で入れてください。", "Give revision as a number.");
        }
        return ResponseEntity.ok(versions.get(id, version, Integer.parseInt(revision)));
    }

    @PostMapping("/versions")
    ResponseEntity<Answer> add(
            @PathVariable String id, @RequestBody JsonNode document, Principal editor) {
        var programme = read(id, document);
        store.add(programme, editor.getName());
        return answer(HttpStatus.CREATED, id, programme.version());
    }

    @PutMapping("/versions/{version}")
    ResponseEntity<Answer> replace(
            @PathVariable String id,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode document,
            Principal editor) {
        int revision = IfMatch.revision(ifMatch);
        versions.get(id, version);
        var programme = read(id, document);
        requireSame("version", version, programme.version());
        store.replace(programme, revision, Today.inJapan(), editor.getName());
        return answer(HttpStatus.OK, id, version);
    }

    @DeleteMapping("/versions/{version}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal editor) {
        int revision = IfMatch.revision(ifMatch);
        var programme = versions.get(id, version).programme();
        store.remove(programme, revision, Today.inJapan(), editor.getName());
        return ResponseEntity.noContent().build();
    }

    /** The wish to end a version on a day; without a day it is open-ended again. */
    record End(@Nullable LocalDate effectiveTo) {}

    @PutMapping("/versions/{version}/effective-to")
    ResponseEntity<Answer> end(
            @PathVariable String id,
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody End end,
            Principal editor) {
        int revision = IfMatch.revision(ifMatch);
        var programme = versions.get(id, version).programme();
        store.end(programme, end.effectiveTo(), revision, editor.getName());
        return answer(HttpStatus.OK, id, version);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedProgramme refused, Locale locale) {
        var detail = Problems.of(refused, locale);
        detail.setProperty("problems", refused.problems());
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Programme read(String id, JsonNode document) {
        var programme = drafts.read(document).programme();
        requireSame("id", id, programme.id());
        return programme;
    }

    private static void requireSame(String name, String inPath, String inDocument) {
        if (!inPath.equals(inDocument)) {
            throw RequestProblem.badParameter(
                    name,
                    "文書の " + name + " とアドレスのものが違います。同じにしてください。",
                    "The " + name + " in the document and in the address differ.");
        }
    }

    private ResponseEntity<Answer> answer(HttpStatus status, String id, String version) {
        var stored = versions.get(id, version);
        var answer =
                ResponseEntity.status(status)
                        .header(HttpHeaders.ETAG, IfMatch.tag(stored.revision()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/programmes/" + id + "/versions/" + encoded(version)));
        }
        return answer.body(Answer.of(stored));
    }

    private static String encoded(String version) {
        return URLEncoder.encode(version, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
