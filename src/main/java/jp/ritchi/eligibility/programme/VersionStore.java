package jp.ritchi.eligibility.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.ritchi.audit.Audit;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes versions of programmes. Changes of one programme never interleave, and each is stored
 * together with its entry in the register or not at all; the history is kept by the database.
 */
@Component
class VersionStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    VersionStore(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Audit audit,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.json = json;
    }

    /** Adds a version; an open-ended one before it ends the day before. */
    void add(Programme programme, String actor) {
        inTurn(
                programme.id(),
                () -> {
                    var stored = list(programme.id());
                    if (stored.stream().anyMatch(named(programme.version()))) {
                        throw VersionRules.exists(programme.version());
                    }
                    makeRoom(programme, stored, actor);
                    write(INSERT, programme, visibility(stored), actor);
                    note("programme.version.add", programme);
                });
    }

    /** Replaces a version that has not taken effect on {@code today}. */
    void replace(Programme programme, int revision, LocalDate today, String actor) {
        inTurn(
                programme.id(),
                () -> {
                    var current = require(programme.id(), programme.version(), revision);
                    VersionRules.requireNotYetInEffect(current, today);
                    reopen(programme.id(), current, actor);
                    makeRoom(programme, others(programme.id(), current), actor);
                    write(REPLACE, programme, current.visibility(), actor);
                    note("programme.version.change", programme);
                });
    }

    /** Removes a version that has not taken effect; what gave way to it is open-ended again. */
    void remove(Programme programme, int revision, LocalDate today, String actor) {
        inTurn(
                programme.id(),
                () -> {
                    var current = require(programme.id(), programme.version(), revision);
                    VersionRules.requireNotYetInEffect(current, today);
                    reopen(programme.id(), current, actor);
                    jdbc.sql("SELECT set_config('ritchi.actor', ?, true)")
                            .param(actor)
                            .query(String.class)
                            .single();
                    jdbc.sql("DELETE FROM eligibility.programme WHERE id = ? AND version = ?")
                            .params(programme.id(), programme.version())
                            .update();
                    note("programme.version.remove", programme);
                });
    }

    /** Gives a version another last day, or none. */
    void end(Programme programme, @Nullable LocalDate to, int revision, String actor) {
        inTurn(
                programme.id(),
                () -> {
                    var current = require(programme.id(), programme.version(), revision);
                    VersionRules.requirePeriod(current.from(), to);
                    VersionRules.requireFree(others(programme.id(), current), current.from(), to);
                    setEnd(programme.id(), current, to, null, actor);
                    note("programme.version.end", programme);
                });
    }

    private void inTurn(String id, Runnable work) {
        transaction.executeWithoutResult(
                status -> {
                    jdbc.sql(TURN).param(id).query(String.class).single();
                    work.run();
                });
    }

    private void makeRoom(Programme programme, List<StoredVersion> others, String actor) {
        var from = programme.effectiveFrom();
        for (var gives : VersionRules.place(others, from, programme.effectiveTo())) {
            setEnd(programme.id(), gives, from.minusDays(1), programme.version(), actor);
        }
    }

    /** Takes back the end that another version was given because of this one. */
    private void reopen(String id, StoredVersion successor, String actor) {
        list(id).stream()
                .filter(other -> successor.version().equals(other.closedFor()))
                .forEach(other -> setEnd(id, other, null, null, actor));
    }

    private void setEnd(
            String id,
            StoredVersion version,
            @Nullable LocalDate to,
            @Nullable String closedFor,
            String actor) {
        jdbc.sql(END)
                .param("id", id)
                .param("version", version.version())
                .param("to", to)
                .param("closedFor", closedFor)
                .param("actor", actor)
                .update();
    }

    private void write(String sql, Programme programme, String visibility, String actor) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", programme.id());
        values.put("version", programme.version());
        values.put("from", programme.effectiveFrom());
        values.put("to", programme.effectiveTo());
        values.put("document", json.writeValueAsString(programme));
        values.put("visibility", visibility);
        values.put("actor", actor);
        jdbc.sql(sql).params(values).update();
    }

    private void note(String action, Programme programme) {
        var to = programme.effectiveTo();
        audit.record(
                action,
                programme.id() + " " + programme.version(),
                Map.of(
                        "effectiveFrom",
                        programme.effectiveFrom().toString(),
                        "effectiveTo",
                        to == null ? "" : to.toString()));
    }

    private StoredVersion require(String id, String version, int revision) {
        var current =
                list(id).stream()
                        .filter(named(version))
                        .findFirst()
                        .orElseThrow(() -> VersionReads.noSuchVersion(id, version));
        IfMatch.require(revision, current.revision());
        return current;
    }

    private List<StoredVersion> others(String id, StoredVersion current) {
        return list(id).stream().filter(named(current.version()).negate()).toList();
    }

    private static Predicate<StoredVersion> named(String version) {
        return stored -> stored.version().equals(version);
    }

    /** A hidden programme stays hidden; everything else is public. */
    private static String visibility(List<StoredVersion> stored) {
        boolean shown = stored.isEmpty() || stored.stream().anyMatch(v -> isPublic(v));
        return shown ? "public" : stored.get(0).visibility();
    }

    private static boolean isPublic(StoredVersion version) {
        return version.visibility().equals("public");
    }

    /** The versions that count for each other: the public ones, else the hidden ones. */
    private List<StoredVersion> list(String id) {
        var stored = jdbc.sql(LIST).param(id).query(StoredVersion.class).list();
        var shown = stored.stream().filter(VersionStore::isPublic).toList();
        return shown.isEmpty() ? stored : shown;
    }

    private static final String TURN =
            "SELECT pg_advisory_xact_lock(hashtext('ritchi.programme'), hashtext(?))::text";
    private static final String LIST =
            """
            SELECT version, effective_from AS "from", effective_to AS "to", revision, visibility,
                closed_for
            FROM eligibility.programme WHERE id = ? ORDER BY effective_from, version
            """;
    private static final String INSERT =
            """
            INSERT INTO eligibility.programme
                (id, version, effective_from, effective_to, visibility, document, changed_by)
            VALUES (:id, :version, :from, CAST(:to AS date), :visibility,
                CAST(:document AS jsonb), :actor)
            """;
    private static final String REPLACE =
            """
            UPDATE eligibility.programme SET effective_from = :from,
                effective_to = CAST(:to AS date), document = CAST(:document AS jsonb),
                visibility = :visibility, revision = revision + 1, changed_by = :actor,
                changed_at = now(), closed_for = NULL
            WHERE id = :id AND version = :version
            """;
    private static final String END =
            """
            UPDATE eligibility.programme SET effective_to = CAST(:to AS date),
                document = jsonb_set(document, '{effectiveTo}',
                    coalesce(to_jsonb(CAST(:to AS date)), 'null')),
                revision = revision + 1, changed_by = :actor, changed_at = now(),
                closed_for = CAST(:closedFor AS text)
            WHERE id = :id AND version = :version
            """;
}
