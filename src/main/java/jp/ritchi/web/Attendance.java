package jp.ritchi.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller of one request still waits for its answer. Work of the request's thread that
 * can be called off is called off when the caller has hung up: not at once, because most work ends
 * sooner than it could be, but within a second.
 */
public final class Attendance {
    /** Shorter work is never looked after. */
    static final Duration SHORT = Duration.ofMillis(300);

    private static final ThreadLocal<Attendance> OF_THREAD = new ThreadLocal<>();

    private final BooleanSupplier hungUp;
    private final Set<Attendance> watched;
    private final Deque<Work> works = new ArrayDeque<>();
    private volatile boolean left;

    /**
     * @param hungUp looks at the connection; called by another thread while a work is under way,
     *     never at another time
     * @param watched where it is while there is work to call off
     */
    private Attendance(BooleanSupplier hungUp, Set<Attendance> watched) {
        this.hungUp = hungUp;
        this.watched = watched;
    }

    /** Something under way that the caller waits for. */
    public final class Work {
        private final Runnable callOff;
        private final long since = System.nanoTime();

        private Work(Runnable callOff) {
            this.callOff = callOff;
        }

        /** It is over; when this returns it is not being called off and will not be. */
        public void end() {
            synchronized (Attendance.this) {
                works.remove(this);
                if (works.isEmpty()) {
                    watched.remove(Attendance.this);
                }
            }
        }
    }

    /**
     * Begins work of the request that this thread answers.
     *
     * @param callOff makes the work end early; run by another thread, at most until {@link
     *     Work#end}
     * @return what has to be told of the end; nothing when no caller waits for this thread
     */
    public static @Nullable Work begin(Runnable callOff) {
        var mine = OF_THREAD.get();
        return mine == null ? null : mine.add(callOff);
    }

    /** Whether the caller for whom this thread works is known to have hung up. */
    public static boolean callerLeft() {
        var mine = OF_THREAD.get();
        return mine != null && mine.left;
    }

    static Attendance enter(BooleanSupplier hungUp, Set<Attendance> watched) {
        var attendance = new Attendance(hungUp, watched);
        OF_THREAD.set(attendance);
        return attendance;
    }

    /** The request is answered; its connection is not looked at any more. */
    void leave() {
        OF_THREAD.remove();
        synchronized (this) {
            works.clear();
            watched.remove(this);
        }
    }

    private synchronized Work add(Runnable callOff) {
        var work = new Work(callOff);
        works.add(work);
        watched.add(this);
        return work;
    }

    /** Calls off what is under way when the caller has hung up. */
    synchronized void look() {
        var oldest = works.peek();
        if (oldest == null || System.nanoTime() - oldest.since < SHORT.toNanos()) {
            return;
        }
        left = left || hungUp.getAsBoolean();
        if (left) {
            works.forEach(work -> work.callOff.run());
        }
    }
}
