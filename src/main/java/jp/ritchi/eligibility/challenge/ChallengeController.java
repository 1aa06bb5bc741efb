package jp.ritchi.eligibility.challenge;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ritchi.web.IfMatch;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Challenges over HTTP; who may call what is decided by the route table and the policy views. */
@RestController
@RequestMapping("/api/challenges")
class ChallengeController {
    private static final Set<String> STATES = Set.of("open", "approved", "declined", "withdrawn");
    private static final int MOST_PARCELS = 1_000;

    private final ChallengeReads challenges;
    private final ChallengeDesk desk;
    private final ChallengeStore store;

    ChallengeController(ChallengeReads challenges, ChallengeDesk desk, ChallengeStore store) {
        this.challenges = challenges;
        this.desk = desk;
        this.store = store;
    }

    @GetMapping
    Map<String, List<Challenge>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable List<String> parcel,
            @RequestParam(required = false) @Nullable String state) {
        if (state != null && !STATES.contains(state)) {
            throw RequestProblem.badParameter(
                    "state",
                    "state には open, approved, declined, withdrawn のどれかを入れてください。",
                    "Give state as open, approved, declined or withdrawn.");
        }
        var parcels = parcel == null ? List.<String>of() : parcel;
        if (parcels.size() > MOST_PARCELS) {
            throw RequestProblem.badParameter(
                    "parcel",
                    "一度に指定できるのは " + MOST_PARCELS + " 筆までです。",
                    "At most " + MOST_PARCELS + " parcels can be asked for at once.");
        }
        return Map.of(
                "challenges",
                challenges.list(new ChallengeReads.Filter(programme, parcels, state)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Challenge> get(@PathVariable String id) {
        return answer(HttpStatus.OK, uuid(id));
    }

    @PostMapping
    ResponseEntity<Challenge> open(@RequestBody JsonNode wish, Principal editor) {
        return answer(HttpStatus.CREATED, desk.open(ChallengeWish.of(wish), editor.getName()));
    }

    @PostMapping("/{id}/{verb}")
    ResponseEntity<Challenge> decide(
            @PathVariable String id,
            @PathVariable String verb,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Principal editor) {
        var found = challenges.get(uuid(id));
        var decision = decision(verb, body.path("comment"));
        store.decide(found.id(), decision, IfMatch.revision(ifMatch), editor.getName());
        return answer(HttpStatus.OK, found.id());
    }

    @PostMapping("/{id}/attachments")
    ResponseEntity<Challenge> attach(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal editor) {
        var found = challenges.get(uuid(id));
        store.attach(found.id(), AttachedFile.of(file), editor.getName());
        return answer(HttpStatus.CREATED, found.id());
    }

    /** Always a download: no browser is to show it as a page of this service. */
    @GetMapping("/{id}/attachments/{place}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String place) {
        if (!place.matches("[1-9]")) {
            throw ChallengeReads.noSuchChallenge();
        }
        var file = challenges.attachment(uuid(id), Integer.parseInt(place));
        var disposition =
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    private static Decision decision(String word, JsonNode comment) {
        var verb =
                Arrays.stream(Decision.Verb.values())
                        .filter(known -> known.word().equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(ChallengeReads::noSuchChallenge);
        boolean silent = verb == Decision.Verb.WITHDRAW && comment.asString("").isBlank();
        return new Decision(verb, silent ? null : ChallengeWish.sentence("comment", comment));
    }

    private ResponseEntity<Challenge> answer(HttpStatus status, UUID id) {
        var told = challenges.get(id);
        var answer = ResponseEntity.status(status).eTag(IfMatch.tag(told.revision()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/challenges/" + id));
        }
        return answer.body(told);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ChallengeReads.noSuchChallenge();
        }
    }
}
