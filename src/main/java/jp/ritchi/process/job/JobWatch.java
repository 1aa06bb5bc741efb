package jp.ritchi.process.job;

import jp.ritchi.security.Callers;
import jp.ritchi.security.Clearance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks after the jobs while they run, and after those whose time is over. */
@Component
class JobWatch {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);

    private final JobStore store;
    private final JobWorks works;
    private final JobBell bell;
    private final Callers callers;
    private final TransactionTemplate transactions;

    JobWatch(
            JobStore store,
            JobWorks works,
            JobBell bell,
            Callers callers,
            PlatformTransactionManager transactionManager) {
        this.store = store;
        this.works = works;
        this.bell = bell;
        this.callers = callers;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Renews the leases of running jobs, and stops those that were lost or may not go on. */
    void beat() {
        try {
            for (JobExecution execution : bell.running()) {
                if (!store.heartbeat(execution.claim())) {
                    execution.stop(JobStopped.Reason.LOST);
                } else if (!mayStillSee(execution)) {
                    execution.stop(JobStopped.Reason.REVOKED);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Jobs cannot be looked after: {}", e.toString());
        }
    }

    /** Whether whoever asked still has the clearance that the job runs with. */
    boolean mayStillSee(JobExecution execution) {
        var owner = execution.claim().owner();
        if (owner == null || owner.startsWith("service:")) {
            return true;
        }
        var now = callers.findClearance(owner).orElse(Clearance.PUBLIC);
        return now.compareTo(execution.clearance()) >= 0;
    }

    /** Removes jobs whose time is over with all that they have stored. */
    void sweep() {
        try {
            var expired = store.listExpired();
            while (!expired.isEmpty()) {
                for (JobStore.Expired job : expired) {
                    transactions.executeWithoutResult(
                            status -> {
                                works.discard(job.work(), job.id());
                                store.delete(job.id());
                            });
                }
                expired = store.listExpired();
            }
        } catch (RuntimeException e) {
            LOG.warn("Old jobs cannot be removed: {}", e.toString());
        }
    }
}
