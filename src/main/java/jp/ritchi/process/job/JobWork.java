package jp.ritchi.process.job;

import java.util.UUID;

/**
 * Work that can be done in the background and continued by another worker after a crash. One bean
 * of this type is a kind of work.
 */
public interface JobWork {
    /** Names the kind of work in the store, kebab-case. */
    String id();

    /**
     * Does the work, or what is left of it from {@link JobRun#position}. Everything it stores goes
     * through {@link JobRun#keep}, which keeps the position in the same transaction. It runs with
     * the clearance of whoever asked.
     *
     * @throws jp.ritchi.web.RequestProblem when it cannot be done as asked; the job has failed then
     */
    void run(JobRun run);

    /** Removes all that the job has stored; called in the transaction that gives the job up. */
    void discard(UUID job);
}
