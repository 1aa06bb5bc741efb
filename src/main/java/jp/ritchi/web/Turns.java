package jp.ritchi.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.ritchi.text.Text;
import org.springframework.http.HttpStatus;

/**
 * Lets few do heavy work at once, so that light work always finds room; the next ones wait their
 * turn for a moment, and who would wait longer, or behind too many, is told to come again (503).
 */
public final class Turns {
    /** So many may wait for each who works; more would only take the threads of others. */
    private static final int WAITING_FOR_EACH = 12;

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = atOnce * WAITING_FOR_EACH;
        this.patience = patience;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws RequestProblem 503 when that would take too long
     */
    public <T> T take(Supplier<T> work) {
        if (!free.tryAcquire()) {
            await();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        boolean mine = false;
        try {
            mine =
                    waiting.incrementAndGet() <= mostWaiting
                            && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        if (!mine) {
            throw busy();
        }
    }

    /** 503: others are at work; it is worth trying again soon. */
    public static RequestProblem busy() {
        return new RequestProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                new Text(
                        "いま混み合っています。数秒待ってからやり直してください。",
                        "The service is busy. Wait a few seconds and try again."),
                null);
    }
}
