package jp.ritchi.eligibility.challenge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ritchi.audit.Audit;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Site;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import jp.ritchi.web.IfMatch;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes challenges and decisions, each together with its entry in the register or not at all. */
@Component
class ChallengeStore {
    private static final String INSERT =
            """
            INSERT INTO eligibility.challenge (kind, programme, version, as_of, lots, geom,
                requirement, service_says, claimed, reason, answer, visibility, created_by)
            VALUES (:kind, :programme, :version, :asOf, CAST(:lots AS integer),
                ST_SetSRID(ST_GeomFromWKB(CAST(:geom AS bytea)), 6668),
                CAST(:requirement AS text), :serviceSays, :claimed, :reason,
                CAST(:answer AS jsonb), :visibility, :actor)
            RETURNING id
            """;
    private static final String DECIDE =
            """
            UPDATE eligibility.challenge SET state = :state, decided_by = :actor,
                decided_at = now(), comment = CAST(:comment AS text), revision = revision + 1
            WHERE id = :id
            """;

    private static final String COUNT_FILES =
            "SELECT count(*)::integer FROM eligibility.challenge_attachment WHERE challenge = ?";
    private static final String ATTACH =
            """
            INSERT INTO eligibility.challenge_attachment
                (challenge, place, name, media_type, sha256, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    ChallengeStore(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Audit audit,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.json = json;
    }

    /** An answer and what somebody says against it. */
    record Opened(ChallengeWish wish, Site site, EligibilityAnswer answer, String serviceSays) {}

    UUID open(Opened opened, String actor) {
        var id =
                transaction.execute(
                        status -> {
                            var made =
                                    jdbc.sql(INSERT)
                                            .params(row(opened, actor))
                                            .query(UUID.class)
                                            .single();
                            for (Parcel parcel : opened.site().parcels()) {
                                jdbc.sql("INSERT INTO eligibility.challenge_parcel VALUES (?, ?)")
                                        .params(made, parcel.id())
                                        .update();
                            }
                            note("open", made, opened.wish().kind());
                            return made;
                        });
        return Objects.requireNonNull(id);
    }

    /** Approves or declines what somebody else has opened, or takes back one's own. */
    void decide(UUID id, Decision decision, int revision, String actor) {
        transaction.executeWithoutResult(
                status -> {
                    var stored = lock(id);
                    requireOpen(stored);
                    IfMatch.require(revision, stored.revision());
                    decision.requireRightPerson(stored.createdBy().equals(actor));
                    jdbc.sql(DECIDE)
                            .param("id", id)
                            .param("state", decision.verb().state())
                            .param("actor", actor)
                            .param("comment", decision.comment())
                            .update();
                    note(decision.verb().word(), id, decision.verb().state());
                });
    }

    /** Adds a file to one's own open challenge. */
    void attach(UUID id, AttachedFile file, String actor) {
        transaction.executeWithoutResult(
                status -> {
                    var stored = lock(id);
                    requireOpen(stored);
                    if (!stored.createdBy().equals(actor)) {
                        throw Decision.notYours();
                    }
                    int there = jdbc.sql(COUNT_FILES).param(id).query(Integer.class).single();
                    if (there >= AttachedFile.MOST) {
                        throw AttachedFile.tooMany();
                    }
                    jdbc.sql(ATTACH)
                            .params(
                                    id,
                                    there + 1,
                                    file.name(),
                                    file.mediaType(),
                                    file.sha256(),
                                    file.content())
                            .update();
                    note("attach", id, file.sha256());
                });
    }

    private record Stored(String state, String createdBy, int revision) {}

    private Stored lock(UUID id) {
        return jdbc.sql(
                        "SELECT state, created_by, revision FROM eligibility.challenge"
                                + " WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Stored.class)
                .optional()
                .orElseThrow(ChallengeReads::noSuchChallenge);
    }

    private static void requireOpen(Stored stored) {
        if (!stored.state().equals("open")) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "challenge-closed",
                    new Text(
                            "この異議はすでに " + stored.state() + " です。",
                            "This challenge is already " + stored.state() + "."),
                    null);
        }
    }

    private Map<String, @Nullable Object> row(Opened opened, String actor) {
        var wish = opened.wish();
        var answer = opened.answer();
        boolean outline = opened.site().parcels().isEmpty();
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", wish.kind());
        row.put("programme", answer.programme());
        row.put("version", answer.programmeVersion());
        row.put("asOf", answer.asOf());
        row.put("lots", wish.inputs().lots());
        row.put("geom", outline ? new WKBWriter().write(opened.site().geometry()) : null);
        row.put("requirement", wish.requirement());
        row.put("serviceSays", opened.serviceSays());
        row.put("claimed", wish.claimed());
        row.put("reason", wish.reason());
        row.put("answer", recorded(answer));
        row.put("visibility", outline ? wish.visibility() : "public");
        row.put("actor", actor);
        return row;
    }

    /** The answer without its drawings, which the site and the programme's version bring back. */
    private String recorded(EligibilityAnswer answer) {
        ObjectNode whole = json.valueToTree(answer);
        whole.remove("site");
        whole.path("findings").forEach(finding -> ((ObjectNode) finding).remove("evidence"));
        return whole.toString();
    }

    private void note(String verb, UUID id, String what) {
        audit.record("challenge." + verb, id.toString(), Map.of("what", what));
    }
}
