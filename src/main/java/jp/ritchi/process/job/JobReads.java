package jp.ritchi.process.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Jobs as their owners may see them: an account its own, as long as it has the clearance they ran
 * with; the public those whose id it knows.
 */
@Component
class JobReads {
    private static final String FIND =
            "SELECT * FROM policy.jobs WHERE id = :id AND (owner IS NULL OR owner = :account)";
    private static final String LIST =
            """
            SELECT * FROM policy.jobs WHERE owner = :account AND state <> 'dismissed'
            ORDER BY created_at DESC, id LIMIT 10000
            """;

    private final LayerReads reads;

    JobReads(LayerReads reads) {
        this.reads = reads;
    }

    Optional<Job> find(UUID id, @Nullable String account) {
        return reads.glance(
                client ->
                        client.sql(FIND)
                                .param("id", id)
                                .param("account", account, java.sql.Types.VARCHAR)
                                .query((row, number) -> job(row))
                                .optional());
    }

    List<Job> list(String account) {
        return reads.glance(
                client ->
                        client.sql(LIST)
                                .param("account", account)
                                .query((row, number) -> job(row))
                                .list());
    }

    /** The tombstone of a job that the caller has just dismissed. */
    Job getDismissed(UUID id) {
        return reads.glance(
                client ->
                        client.sql("SELECT * FROM policy.jobs WHERE id = :id")
                                .param("id", id)
                                .query((row, number) -> job(row))
                                .single());
    }

    private static Job job(ResultSet row) throws SQLException {
        var message = row.getString("message_ja");
        var failure = row.getString("failure_type");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("work"),
                JobState.find(row.getString("state")).orElseThrow(),
                row.getBoolean("as_document"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                message == null ? null : new Text(message, row.getString("message_en")),
                failure == null ? null : new Job.Failure(row.getInt("failure_status"), failure),
                new Job.Times(
                        row.getTimestamp("created_at").toInstant(),
                        instant(row, "started_at"),
                        row.getTimestamp("updated_at").toInstant(),
                        instant(row, "finished_at"),
                        instant(row, "expires_at"),
                        instant(row, "run_started_at"),
                        row.getLong("run_started_done")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
