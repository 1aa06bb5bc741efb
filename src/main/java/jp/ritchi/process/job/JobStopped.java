package jp.ritchi.process.job;

/** Ends a run from inside; never a failure of the work. */
final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a run has to end. */
    enum Reason {
        /** Somebody dismissed the job, or another worker has it. */
        LOST,
        /** The service stops; another start goes on. */
        SHUTDOWN,
        /** Whoever asked may no longer see what the job reads. */
        REVOKED
    }

    private final Reason reason;

    JobStopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
