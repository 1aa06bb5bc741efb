package jp.ritchi.process.job;

import java.util.List;
import java.util.UUID;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where jobs are asked for, watched and dismissed. */
@Service
public class JobQueue {
    private final JobStore store;
    private final JobReads reads;
    private final JobWorks works;
    private final JobLimits limits;
    private final JobBell bell;
    private final TransactionTemplate transactions;

    JobQueue(
            JobStore store,
            JobReads reads,
            JobWorks works,
            JobLimits limits,
            JobBell bell,
            PlatformTransactionManager transactionManager) {
        this.store = store;
        this.reads = reads;
        this.works = works;
        this.limits = limits;
        this.bell = bell;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Puts a job into the queue.
     *
     * @return its id, which nobody can guess
     * @throws RequestProblem 429 when the queue or the caller's share of it is full
     */
    public UUID submit(JobOrder order, JobCaller caller) {
        var id = UUID.randomUUID();
        works.get(order.work());
        transactions.executeWithoutResult(
                status -> {
                    store.lockQueue();
                    checkLimits(caller);
                    store.insert(id, order, caller);
                });
        bell.ring();
        return id;
    }

    private void checkLimits(JobCaller caller) {
        boolean isPublic = caller.account() == null;
        int own = caller.isService() ? 1 : isPublic ? limits.perAddress() : limits.perAccount();
        if (store.active(caller.quotaKey()) >= own) {
            throw JobProblems.tooManyOfCaller(own);
        }
        if (!caller.isService() && store.active(null) >= limits.queue()) {
            throw JobProblems.queueFull();
        }
    }

    /**
     * A job that the caller may see.
     *
     * @throws RequestProblem 404 when there is none, 410 when it was dismissed
     */
    public Job get(String id, JobCaller caller) {
        var job = reads.find(uuid(id), caller.account()).orElseThrow(JobProblems::noSuchJob);
        if (job.state() == JobState.DISMISSED) {
            throw JobProblems.dismissed();
        }
        return job;
    }

    /** The caller's own jobs, newest first; the public has none that it could call its own. */
    public List<Job> list(JobCaller caller) {
        return caller.account() == null ? List.of() : reads.list(caller.account());
    }

    /** Ends a job, wherever it is, and removes what it has stored. */
    public Job dismiss(String id, JobCaller caller) {
        var job = get(id, caller);
        transactions.executeWithoutResult(
                status -> {
                    if (!store.dismiss(job.id(), limits.keep())) {
                        throw JobProblems.dismissed();
                    }
                    works.discard(job.work(), job.id());
                });
        bell.stop(job.id());
        return reads.getDismissed(job.id());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw JobProblems.noSuchJob();
        }
    }
}
