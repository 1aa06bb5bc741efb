package jp.ritchi.eligibility.assemblage;

import java.util.concurrent.TimeUnit;

/**
 * How much a search may still do. Work is counted in steps and not in seconds, so that the same
 * question has the same answer on a busy machine; the clock only stops a search that takes more
 * than twice the time it was meant to take and a second.
 */
final class Steps {
    /** Half of what one core of a small server does in a second. */
    static final long PER_SECOND = 25_000_000;

    private static final long BETWEEN_LOOKS = 1 << 20;

    private final long limit;
    private final long deadline;
    private long used;
    private long nextLook = BETWEEN_LOOKS;
    private boolean late;

    private Steps(long limit, long deadline) {
        this.limit = limit;
        this.deadline = deadline;
    }

    static Steps ofSeconds(double seconds) {
        long nanos = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        return new Steps(
                (long) (seconds * PER_SECOND),
                System.nanoTime() + 2 * nanos + TimeUnit.SECONDS.toNanos(1));
    }

    /** A share of what is left, with the same clock. */
    Steps share(double part) {
        return new Steps((long) ((limit - used) * part), deadline);
    }

    /** Adds what a share has used. */
    void add(Steps share) {
        used += share.used;
        late |= share.late;
    }

    /** Counts steps; false once there are none left. */
    boolean spend(long steps) {
        used += steps;
        if (used >= nextLook) {
            nextLook = used + BETWEEN_LOOKS;
            late |= System.nanoTime() > deadline;
        }
        return !isSpent();
    }

    boolean isSpent() {
        return late || used >= limit;
    }

    /** Whether the clock and not the count ended it: then the answer may differ next time. */
    boolean isLate() {
        return late;
    }

    long used() {
        return used;
    }
}
