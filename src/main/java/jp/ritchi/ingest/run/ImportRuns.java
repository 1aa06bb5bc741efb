package jp.ritchi.ingest.run;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ritchi.ingest.Found;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.run.upload.Incoming;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored runs; a run never loses its report, and changes its state only from a known one. */
@Repository
class ImportRuns {
    private static final int LISTED = 100;

    private final JdbcClient jdbc;
    private final RunRows rows;
    private final JsonMapper json;

    ImportRuns(JdbcClient jdbc, RunRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    /** A new run whose files lie there and wait to be recognised. */
    void insert(UUID id, Incoming incoming, List<Upload.Part> parts) {
        var files = parts.stream().map(p -> Map.of("name", p.name(), "bytes", p.bytes())).toList();
        jdbc.sql(
                        """
                        INSERT INTO ingest.run (id, state, file_name, files, bytes, asked_format, created_by)
                        VALUES (:id, 'recognising', :name, :files::jsonb, :bytes, :format, :actor)
                        """)
                .param("id", id)
                .param("name", parts.get(0).name())
                .param("files", rows.text(files))
                .param("bytes", parts.stream().mapToLong(Upload.Part::bytes).sum())
                .param("format", incoming.format(), Types.VARCHAR)
                .param("actor", incoming.actor())
                .update();
    }

    /**
     * Moves a run on to another state and forgets the problem of the last step.
     *
     * @return false when it was in none of the states that it may come from
     */
    boolean move(UUID id, Collection<RunState> from, RunState to) {
        return moved(id, from, to, null);
    }

    /** Brings a run to rest after work that did not come to its end. */
    boolean rest(UUID id, RunState from, RunState to, RunProblem problem) {
        return moved(id, List.of(from), to, problem);
    }

    private boolean moved(
            UUID id, Collection<RunState> from, RunState to, @Nullable RunProblem problem) {
        return jdbc.sql(
                                """
                                UPDATE ingest.run SET state = :to, problem = :problem::jsonb, rested_at = now()
                                WHERE id = :id AND state = ANY (:from)
                                """)
                        .param("id", id)
                        .param("from", from.stream().map(RunState::id).toArray(String[]::new))
                        .param("to", to.id())
                        .param(
                                "problem",
                                problem == null ? null : rows.text(problem),
                                Types.VARCHAR)
                        .update()
                == 1;
    }

    void digest(UUID id, String sha256) {
        jdbc.sql("UPDATE ingest.run SET sha256 = ? WHERE id = ?").params(sha256, id).update();
    }

    /** An importer of one kind of file takes the run. */
    void recognised(UUID id, String format, String collection) {
        jdbc.sql("UPDATE ingest.run SET format = ?, collection = ?, special = true WHERE id = ?")
                .params(format, collection, id)
                .update();
    }

    /** A file of tables was recognised. */
    void recognised(UUID id, String format, Object recognition) {
        jdbc.sql(
                        """
                        UPDATE ingest.run SET format = ?, special = false, recognition = ?::jsonb
                        WHERE id = ?
                        """)
                .params(format, rows.text(recognition), id)
                .update();
    }

    /** What a person, or at first a suggestion, decides; what was checked before is void. */
    void settle(UUID id, Settings settings) {
        jdbc.sql(
                        """
                        UPDATE ingest.run SET settings = ?::jsonb, collection = nullif(?, ''),
                            counts = DEFAULT, issues = DEFAULT, issues_total = DEFAULT,
                            issue_kinds = DEFAULT, preview = DEFAULT, found = NULL
                        WHERE id = ?
                        """)
                .params(rows.text(settings), settings.mapping().collection(), id)
                .update();
    }

    /** What a check or a commit has found. */
    void report(UUID id, ImportReport report) {
        jdbc.sql(
                        """
                        UPDATE ingest.run SET counts = :counts::jsonb, issues = :issues::jsonb,
                            issues_total = :total, issue_kinds = :kinds::jsonb,
                            preview = :preview::jsonb
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("counts", rows.text(report.counts()))
                .param("issues", rows.text(report.issues()))
                .param("total", report.issuesTotal())
                .param("kinds", rows.text(report.issueKinds()))
                .param("preview", rows.text(report.previewCollection()))
                .update();
    }

    void keepFound(UUID id, Found found) {
        jdbc.sql("UPDATE ingest.run SET found = ?::jsonb WHERE id = ?")
                .params(rows.text(found), id)
                .update();
    }

    /** What reading the file has found when it was checked. */
    Found getFound(UUID id) {
        var found =
                jdbc.sql("SELECT found FROM ingest.run WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        return json.readValue(found, Found.class);
    }

    void committed(RunStamp stamp, Map<String, Long> written) {
        jdbc.sql(
                        """
                        UPDATE ingest.run SET state = 'committed', written = :written::jsonb,
                            committed_at = :at, committed_by = :actor, rested_at = now()
                        WHERE id = :id
                        """)
                .param("id", stamp.run())
                .param("written", rows.text(written))
                .param("at", RunRows.at(stamp.at()))
                .param("actor", stamp.actor())
                .update();
    }

    void undone(UUID id, String actor) {
        jdbc.sql(
                        "UPDATE ingest.run SET state = 'undone', undone_at = now(), undone_by = ?,"
                                + " rested_at = now() WHERE id = ?")
                .params(actor, id)
                .update();
    }

    /** Gives up the runs for whose decision nobody came in time. */
    void expire(Duration age) {
        jdbc.sql(
                        """
                        UPDATE ingest.run SET state = 'cancelled', problem = ?::jsonb, rested_at = now()
                        WHERE state IN ('recognised', 'checked')
                            AND rested_at < now() - make_interval(secs => ?)
                        """)
                .params(rows.text(RunProblem.expired()), age.toSeconds())
                .update();
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql(RunRows.WHOLE + "WHERE id = ?").param(id).query(rows).optional();
    }

    /** The state alone, for asking often. */
    Optional<RunState> findState(UUID id) {
        return jdbc.sql("SELECT state FROM ingest.run WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(RunState::of);
    }

    /** The same, locked until the transaction ends, so that two processes cannot both act on it. */
    Optional<RunState> findStateLocked(UUID id) {
        return jdbc.sql("SELECT state FROM ingest.run WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .map(RunState::of);
    }

    /** The latest runs, newest first, without what is long. */
    List<ImportRun> list() {
        return jdbc.sql(RunRows.SUMMARY + "ORDER BY created_at DESC LIMIT " + LISTED)
                .query(rows)
                .list();
    }

    /** Runs that say that a process works on them. */
    Map<UUID, RunState> listWorking() {
        var working = new java.util.HashMap<UUID, RunState>();
        jdbc.sql(
                        """
                        SELECT id, state FROM ingest.run
                        WHERE state IN ('recognising', 'checking', 'committing', 'undoing')
                        """)
                .query(
                        row -> {
                            working.put(
                                    row.getObject(1, UUID.class), RunState.of(row.getString(2)));
                        });
        return working;
    }
}
