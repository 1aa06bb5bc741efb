package jp.ritchi.ingest.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ritchi.ingest.Counts;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.RunStamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored runs; a run never loses its report, and its state only moves forward. */
@Repository
class ImportRuns {
    private static final int LISTED = 100;

    private static final String COLUMNS =
            """
            SELECT id, format, collection, file_name, sha256, bytes, state, counts, issues,
                issues_total, preview, created_by, created_at, committed_at, written
            FROM ingest.run
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ImportRun run) {
        jdbc.sql(
                        """
                        INSERT INTO ingest.run (id, format, collection, file_name, sha256, bytes, state,
                            counts, issues, issues_total, preview, created_by)
                        VALUES (:id, :format, :collection, :fileName, :sha256, :bytes, :state,
                            :counts::jsonb, :issues::jsonb, :total, :preview::jsonb, :createdBy)
                        """)
                .param("id", run.id())
                .param("format", run.format())
                .param("collection", run.collection())
                .param("fileName", run.fileName())
                .param("sha256", run.sha256())
                .param("bytes", run.bytes())
                .param("state", run.state().id())
                .param("counts", json.writeValueAsString(run.counts()))
                .param("issues", json.writeValueAsString(run.issues()))
                .param("total", run.issuesTotal())
                .param("preview", json.writeValueAsString(run.preview()))
                .param("createdBy", run.createdBy())
                .update();
    }

    void committed(RunStamp stamp, ImportReport report, Map<String, Long> written) {
        jdbc.sql(
                        """
                        UPDATE ingest.run SET state = 'committed', counts = :counts::jsonb,
                            issues = :issues::jsonb, issues_total = :total,
                            preview = :preview::jsonb, written = :written::jsonb,
                            committed_at = :at, committed_by = :actor
                        WHERE id = :id
                        """)
                .param("id", stamp.run())
                .param("counts", json.writeValueAsString(report.counts()))
                .param("issues", json.writeValueAsString(report.issues()))
                .param("total", report.issuesTotal())
                .param("preview", json.writeValueAsString(report.previewCollection()))
                .param("written", json.writeValueAsString(written))
                .param("at", Timestamp.from(stamp.at()))
                .param("actor", stamp.actor())
                .update();
    }

    void undone(UUID id, String actor) {
        jdbc.sql(
                        "UPDATE ingest.run SET state = 'undone', undone_at = now(), undone_by = ?"
                                + " WHERE id = ?")
                .params(actor, id)
                .update();
    }

    /** Refuses the checked runs that have waited too long, and tells which. */
    List<UUID> expire(Duration age) {
        return jdbc.sql(
                        """
                        UPDATE ingest.run SET state = 'refused'
                        WHERE state = 'checked' AND created_at < now() - make_interval(secs => ?)
                        RETURNING id
                        """)
                .param(age.toSeconds())
                .query(UUID.class)
                .list();
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(this::run).optional();
    }

    /** The same, locked until the transaction ends, so that two requests cannot both act on it. */
    Optional<ImportRun> findLocked(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(this::run).optional();
    }

    /** The latest runs, newest first. */
    List<ImportRun> list() {
        return jdbc.sql(COLUMNS + "ORDER BY created_at DESC LIMIT " + LISTED)
                .query(this::run)
                .list();
    }

    private ImportRun run(ResultSet row, int index) throws SQLException {
        var committed = row.getTimestamp("committed_at");
        var written = row.getString("written");
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("format"),
                row.getString("collection"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                RunState.of(row.getString("state")),
                json.readValue(row.getString("counts"), Counts.class),
                json.readValue(row.getString("issues"), new TypeReference<List<ImportIssue>>() {}),
                row.getLong("issues_total"),
                json.readValue(
                        row.getString("preview"), new TypeReference<Map<String, Object>>() {}),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                committed == null ? null : committed.toInstant(),
                written == null
                        ? Map.of()
                        : json.readValue(written, new TypeReference<Map<String, Long>>() {}));
    }
}
