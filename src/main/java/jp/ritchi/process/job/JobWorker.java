package jp.ritchi.process.job;

import java.time.Duration;
import java.util.UUID;
import jp.ritchi.security.Deputy;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one job after the other and brings each to an end, or back into the queue. */
@Component
class JobWorker {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Job.Failure OURS = new Job.Failure(500, "internal-error");

    private final JobStore store;
    private final JobWorks works;
    private final JobWatch watch;
    private final JobBell bell;
    private final JobLimits limits;
    private final TransactionTemplate transactions;

    JobWorker(
            JobStore store,
            JobWorks works,
            JobWatch watch,
            JobBell bell,
            JobLimits limits,
            PlatformTransactionManager transactionManager) {
        this.store = store;
        this.works = works;
        this.watch = watch;
        this.bell = bell;
        this.limits = limits;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** False when there was nothing to do. */
    boolean workOnce() {
        var claim = store.claim(works.ids(), limits.patience());
        claim.ifPresent(this::work);
        return claim.isPresent();
    }

    private void work(JobStore.Claim claim) {
        var execution = new JobExecution(claim, store, transactions);
        bell.began(execution);
        try {
            if (claim.attempts() > limits.attempts()) {
                fail(claim, OURS, JobProblems.givenUp(limits.attempts()));
            } else if (!watch.mayStillSee(execution)) {
                throw new JobStopped(JobStopped.Reason.REVOKED);
            } else {
                var work = works.get(claim.work());
                Deputy.run(claim.owner(), execution.clearance(), () -> work.run(execution));
                store.succeed(claim, limits.keep());
            }
        } catch (RuntimeException e) {
            end(claim, e);
        } finally {
            bell.ended(execution);
        }
    }

    private void end(JobStore.Claim claim, RuntimeException why) {
        if (why instanceof JobStopped stopped) {
            end(claim, stopped.reason());
        } else if (why instanceof RequestProblem problem) {
            var failure = new Job.Failure(problem.status().value(), problem.slug());
            fail(claim, failure, problem.sentence());
        } else if (isStoresFault(why)) {
            LOG.warn("Job {} waits for the store: {}", claim.id(), why.toString());
            store.release(claim, PAUSE);
        } else {
            var id = UUID.randomUUID().toString();
            LOG.error("Job {} failed {}", claim.id(), id, why);
            fail(claim, OURS, JobProblems.bug(id));
        }
    }

    private void end(JobStore.Claim claim, JobStopped.Reason reason) {
        switch (reason) {
            case LOST -> LOG.info("Job {} was dismissed or taken over", claim.id());
            case SHUTDOWN -> store.release(claim, Duration.ZERO);
            case REVOKED ->
                    fail(claim, new Job.Failure(403, "clearance-revoked"), JobProblems.REVOKED);
        }
    }

    /** A job that failed leaves no half of its results. */
    private void fail(JobStore.Claim claim, Job.Failure failure, Text message) {
        transactions.executeWithoutResult(
                status -> {
                    if (store.fail(claim, failure, message, limits.keep())) {
                        works.discard(claim.work(), claim.id());
                    }
                });
    }

    private static boolean isStoresFault(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof TransactionException;
    }
}
