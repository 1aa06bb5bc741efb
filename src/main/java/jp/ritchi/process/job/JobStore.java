package jp.ritchi.process.job;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue in the store: statements only. A worker's statements do nothing without its lease. */
@Component
class JobStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A job that a worker has claimed. */
    record Claim(
            UUID id,
            UUID lease,
            String work,
            @Nullable String owner,
            String clearance,
            JsonNode inputs,
            @Nullable JsonNode position,
            int attempts) {}

    /** Whoever counts and adds comes one after the other. */
    void lockQueue() {
        jdbc.sql(JobSql.LOCK).query(row -> {});
    }

    /** Jobs that wait or run; of everybody when {@code quotaKey} is absent. */
    int active(@Nullable String quotaKey) {
        return jdbc.sql(JobSql.ACTIVE)
                .param("key", quotaKey, java.sql.Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, JobOrder order, JobCaller caller) {
        jdbc.sql(JobSql.INSERT)
                .param("id", id)
                .param("work", order.work())
                .param("owner", caller.account())
                .param("key", caller.quotaKey())
                .param("visibility", caller.clearance().id())
                .param("inputs", order.inputs().toString())
                .param("document", order.asDocument())
                .update();
    }

    Optional<Claim> claim(Collection<String> works, Duration patience) {
        var lease = UUID.randomUUID();
        return jdbc.sql(JobSql.CLAIM)
                .param("lease", lease)
                .param("works", works.toArray(String[]::new))
                .param("patience", patience.toMillis())
                .query(
                        (row, number) -> {
                            var position = row.getString("position");
                            return new Claim(
                                    row.getObject("id", UUID.class),
                                    lease,
                                    row.getString("work"),
                                    row.getString("owner"),
                                    row.getString("visibility"),
                                    json.readTree(row.getString("inputs")),
                                    position == null ? null : json.readTree(position),
                                    row.getInt("attempts"));
                        })
                .optional();
    }

    boolean heartbeat(Claim claim) {
        return mine(JobSql.HEARTBEAT, claim).update() == 1;
    }

    boolean keep(Claim claim, JsonNode position, long done, long total) {
        return mine(JobSql.KEEP, claim)
                        .param("position", position.toString())
                        .param("done", done)
                        .param("total", total)
                        .update()
                == 1;
    }

    boolean succeed(Claim claim, Duration keep) {
        return mine(JobSql.SUCCEED, claim).param("keep", keep.toMillis()).update() == 1;
    }

    boolean fail(Claim claim, Job.Failure failure, Text message, Duration keep) {
        return mine(JobSql.FAIL, claim)
                        .param("status", failure.status())
                        .param("type", failure.type())
                        .param("ja", message.ja())
                        .param("en", message.en())
                        .param("keep", keep.toMillis())
                        .update()
                == 1;
    }

    /** Puts a job back into the queue, to be continued after a while. */
    boolean release(Claim claim, Duration pause) {
        return mine(JobSql.RELEASE, claim).param("pause", pause.toMillis()).update() == 1;
    }

    private JdbcClient.StatementSpec mine(String sql, Claim claim) {
        return jdbc.sql(sql).param("id", claim.id()).param("lease", claim.lease());
    }

    /** False when it had been dismissed or was never there. */
    boolean dismiss(UUID id, Duration keep) {
        return jdbc.sql(JobSql.DISMISS).param("id", id).param("keep", keep.toMillis()).update()
                == 1;
    }

    /** Ids and kinds of work of jobs whose time is over, a handful at a time. */
    List<Expired> listExpired() {
        return jdbc.sql(JobSql.EXPIRED)
                .query(
                        (row, number) ->
                                new Expired(row.getObject("id", UUID.class), row.getString("work")))
                .list();
    }

    record Expired(UUID id, String work) {}

    void delete(UUID id) {
        jdbc.sql("DELETE FROM process.job WHERE id = :id").param("id", id).update();
    }
}
