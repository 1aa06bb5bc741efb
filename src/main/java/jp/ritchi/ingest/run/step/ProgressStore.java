package jp.ritchi.ingest.run.step;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Progress where every instance can read it and ask the one that works to stop. Statements run on
 * connections of their own, never inside the import's transaction.
 */
@Repository
public class ProgressStore {
    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run begins to work, or rather to wait. */
    public void begin(UUID run) {
        jdbc.sql(
                        """
                        INSERT INTO ingest.progress (run, phase) VALUES (?, 'waiting')
                        ON CONFLICT (run) DO UPDATE SET phase = 'waiting', rows = 0, done = NULL,
                            rows_per_second = 0, seconds_left = NULL, cancel = false
                        """)
                .param(run)
                .update();
    }

    public void end(UUID run) {
        jdbc.sql("DELETE FROM ingest.progress WHERE run = ?").param(run).update();
    }

    public Optional<Progress> find(UUID run) {
        return jdbc.sql(
                        """
                        SELECT phase, rows, done, rows_per_second, seconds_left
                        FROM ingest.progress WHERE run = ?
                        """)
                .param(run)
                .query(
                        (row, number) ->
                                new Progress(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getObject(3, Double.class),
                                        row.getDouble(4),
                                        row.getObject(5, Long.class)))
                .optional();
    }

    /** Asks whoever works on the run to stop. */
    public void askToStop(UUID run) {
        jdbc.sql("UPDATE ingest.progress SET cancel = true WHERE run = ?").param(run).update();
    }

    /**
     * @return whether somebody wants the work to stop
     */
    boolean write(UUID run, Progress progress) {
        return jdbc.sql(
                        """
                        UPDATE ingest.progress SET phase = :phase, rows = :rows, done = :done,
                            rows_per_second = :rate, seconds_left = :left
                        WHERE run = :run RETURNING cancel
                        """)
                .param("run", run)
                .param("phase", progress.phase())
                .param("rows", progress.rows())
                .param("done", progress.done(), Types.DOUBLE)
                .param("rate", progress.rowsPerSecond())
                .param("left", progress.secondsLeft(), Types.BIGINT)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Cancels the statement that a process of the database works on. */
    void cancel(int backend) {
        jdbc.sql("SELECT pg_cancel_backend(?)").param(backend).query(Boolean.class).single();
    }
}
