package jp.ritchi.ingest.run;

import jakarta.persistence.OptimisticLockException;
import java.sql.Timestamp;
import java.util.List;
import jp.ritchi.ingest.ImportPlan;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.ImportTable;
import jp.ritchi.ingest.Importer;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The three transactions of an import; commits and undos of one collection never interleave. */
@Component
class ImportStore {
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
    void compare(ImportPlan plan, ImportReport report) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    plan.apply(report, null);
                });
    }

    void commit(ImportRun run, String actor, ImportPlan plan, ImportReport report) {
        try {
            transaction.executeWithoutResult(
                    status -> {
                        lock(run, RunState.CHECKED);
                        var stamp = new RunStamp(run.id(), now().toInstant(), actor);
                        var written = plan.apply(report, stamp);
                        runs.committed(stamp, report, written);
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

    void undo(ImportRun run, List<ImportTable> tables, String actor) {
        transaction.executeWithoutResult(
                status -> {
                    var current = lock(run, RunState.COMMITTED);
                    undo.undo(current, tables);
                    runs.undone(run.id(), actor);
                });
    }

    /** Rows name their source; without its entry in the register the database would refuse them. */
    void requireSource(Importer importer) {
        boolean known =
                jdbc.sql("SELECT EXISTS (SELECT FROM core.source WHERE id = ?)")
                        .param(importer.sourceId())
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "no-such-source",
                    new Text(
                            "出典 "
                                    + importer.sourceId()
                                    + " が登録されていません。gis-data/sources.csv を読み込んでください。",
                            "The source "
                                    + importer.sourceId()
                                    + " is not registered; load gis-data/sources.csv."),
                    null);
        }
    }

    private ImportRun lock(ImportRun run, RunState expected) {
        jdbc.sql("SELECT set_config('lock_timeout', '30s', true)").query(String.class).single();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('ritchi.import'), hashtext(?))::text")
                .param(run.collection())
                .query(String.class)
                .single();
        var current = runs.findLocked(run.id()).orElseThrow(ImportService::unknown);
        return ImportService.require(current, expected);
    }

    private Timestamp now() {
        return jdbc.sql("SELECT now()").query(Timestamp.class).single();
    }
}
