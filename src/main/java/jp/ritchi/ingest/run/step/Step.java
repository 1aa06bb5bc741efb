package jp.ritchi.ingest.run.step;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import jp.ritchi.ingest.ImportCancelled;
import jp.ritchi.ingest.Watch;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work of one import: recognising, checking, committing or undoing. The
 * thread that does it tells it how far it is; other threads look at it and may stop it, also in the
 * middle of a long statement of the database.
 */
public final class Step implements Watch {
    private static final int NOWHERE = 0;

    private final UUID run;
    private final Pace pace = new Pace(System::nanoTime);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Stop stop;
    private int backend = NOWHERE;

    /** Why a step ends before its end. */
    public enum Stop {
        /** Somebody wants it to. */
        CANCELLED,
        /** The process ends. */
        SHUTDOWN
    }

    public Step(UUID run) {
        this.run = run;
    }

    public UUID run() {
        return run;
    }

    @Override
    public void at(String phase, long rows, double done) {
        pace.at(phase, rows, done);
        if (stop != null) {
            throw new ImportCancelled();
        }
    }

    /** Somebody else has to end first. */
    public void waits() {
        at(Progress.WAITING, 0, -1);
    }

    /** Why it was told to stop, if it was. */
    public @Nullable Stop stopped() {
        return stop;
    }

    /**
     * The work goes on inside a transaction; from now on stopping it also cancels its statements.
     *
     * @param pid the database's process
     */
    public synchronized void enters(int pid) {
        backend = pid;
    }

    /** What follows on the connection must not be cancelled: it is somebody else's or the end. */
    public synchronized void leaves() {
        backend = NOWHERE;
    }

    /** The first reason counts. */
    synchronized void stop(Stop why) {
        if (stop == null) {
            stop = why;
        }
    }

    /** Cancels the statement that runs for a stopped step, if there is one. */
    synchronized void interrupt(IntConsumer cancelBackend) {
        if (stop != null && backend != NOWHERE) {
            cancelBackend.accept(backend);
        }
    }

    Progress progress() {
        return pace.look();
    }

    void end() {
        ended.countDown();
    }

    /** Waits until the work has ended, in whatever way; false when it has not in that time. */
    boolean await(Duration longest) {
        try {
            return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
