package jp.ritchi.process.job;

import java.util.Locale;
import java.util.UUID;
import jp.ritchi.security.Clearance;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A claimed job while it runs; another thread may tell it to stop. */
final class JobExecution implements JobRun {
    private final JobStore.Claim claim;
    private final JobStore store;
    private final TransactionOperations transactions;
    private volatile JobStopped.@Nullable Reason stopped;
    private @Nullable JsonNode position;

    JobExecution(JobStore.Claim claim, JobStore store, TransactionOperations transactions) {
        this.claim = claim;
        this.store = store;
        this.transactions = transactions;
        this.position = claim.position();
    }

    JobStore.Claim claim() {
        return claim;
    }

    @Override
    public UUID id() {
        return claim.id();
    }

    @Override
    public JsonNode inputs() {
        return claim.inputs();
    }

    @Override
    public Clearance clearance() {
        return Clearance.valueOf(claim.clearance().toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable JsonNode position() {
        return position;
    }

    /** The first reason counts. */
    void stop(JobStopped.Reason reason) {
        if (stopped == null) {
            stopped = reason;
        }
    }

    @Override
    public void keep(JsonNode reached, long done, long total, Runnable writes) {
        throwIfStopped();
        transactions.executeWithoutResult(
                status -> {
                    // The job's row first: a dismissal waits for it, or is seen here.
                    if (!store.keep(claim, reached, done, total)) {
                        throw new JobStopped(JobStopped.Reason.LOST);
                    }
                    writes.run();
                });
        position = reached;
        throwIfStopped();
    }

    private void throwIfStopped() {
        var reason = stopped;
        if (reason != null) {
            throw new JobStopped(reason);
        }
    }
}
