package jp.ritchi.ingest.run;

import jakarta.persistence.OptimisticLockException;
import java.sql.Timestamp;
import java.util.List;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The three transactions of an import; commits and undos of one collection never interleave. The
 * step may be stopped at any time inside, also in the middle of a statement.
 */
@Component
class ImportStore {
    // A backend whose client has died gives up soon, and does not hold its locks to the end.
    private static final String OWN_BACKEND =
            """
            SELECT pg_backend_pid() FROM set_config('client_connection_check_interval', '2s', true)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ImportRuns runs;
    private final ImportUndo undo;

    ImportStore(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ImportRuns runs,
            ImportUndo undo) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.runs = runs;
        this.undo = undo;
    }

    /** Compares and forgets: whatever the plan wrote on the way is rolled back. */
    void compare(Step step, ImportPlan plan, ImportReport report) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    stoppable(step, () -> plan.apply(report, null));
                });
    }

    /**
     * Compares again and writes.
     *
     * @param also what has to be stored together with it
     */
    void commit(Commit commit, Step step, Runnable also) {
        try {
            transaction.executeWithoutResult(
                    status -> {
                        stoppable(step, () -> write(commit, step));
                        also.run();
                    });
        } catch (OptimisticLockException | OptimisticLockingFailureException e) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    new Text(
                            "書き込みの間に同じ行が変更されました。何も書き込んでいません。もう一度やり直してください。",
                            "A row was changed while it was written. Nothing has been written; try again."),
                    null);
        }
    }

    /** What is to be written for whom. */
    record Commit(ImportRun run, String actor, ImportPlan plan, ImportReport report) {}

    private void write(Commit commit, Step step) {
        lock(commit.run, RunState.COMMITTING, step);
        var stamp = new RunStamp(commit.run.id(), now().toInstant(), commit.actor);
        var written = commit.plan.apply(commit.report, stamp);
        runs.report(commit.run.id(), commit.report);
        runs.committed(stamp, written);
    }

    void undo(ImportRun run, List<ImportTable> tables, String actor, Step step) {
        transaction.executeWithoutResult(
                status ->
                        stoppable(
                                step,
                                () -> {
                                    lock(run, RunState.UNDOING, step);
                                    step.at("writing", 0, -1);
                                    undo.undo(run, tables);
                                    runs.undone(run.id(), actor);
                                }));
    }

    /** Runs statements that stopping the step cancels; what follows is not cancelled any more. */
    private void stoppable(Step step, Runnable work) {
        step.enters(jdbc.sql(OWN_BACKEND).query(Integer.class).single());
        try {
            work.run();
        } finally {
            step.leaves();
        }
    }

    private void lock(ImportRun run, RunState expected, Step step) {
        step.waits();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('ritchi.import'), hashtext(?))::text")
                .param(run.requireCollection())
                .query(String.class)
                .single();
        jdbc.sql("SELECT set_config('lock_timeout', '30s', true)").query(String.class).single();
        var state = runs.findStateLocked(run.id()).orElseThrow(ImportService::unknown);
        if (state != expected) {
            throw ImportService.wrongState(state);
        }
    }

    private Timestamp now() {
        return jdbc.sql("SELECT now()").query(Timestamp.class).single();
    }

    /** Rows name their source; without its entry in the register the database would refuse them. */
    void requireSource(String sourceId) {
        if (!hasSource(sourceId)) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "no-such-source",
                    new Text(
                            "出典 " + sourceId + " が登録されていません。gis-data/sources.csv を読み込んでください。",
                            "The source "
                                    + sourceId
                                    + " is not registered; load gis-data/sources.csv."),
                    null);
        }
    }

    private boolean hasSource(String sourceId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM core.source WHERE id = ?)")
                .param(sourceId)
                .query(Boolean.class)
                .single();
    }
}
