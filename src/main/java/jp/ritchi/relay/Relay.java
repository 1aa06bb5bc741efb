package jp.ritchi.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Hands items from the thread that reads them to one that works on them, in their order and in
 * small batches, a few of which wait: memory does not depend on how many there are. What the other
 * thread throws comes out here. All methods are called by the reading thread, and throw a {@link
 * CancellationException} when it is interrupted.
 */
public final class Relay<T> implements AutoCloseable {
    private static final int ITEMS = 256;
    private static final int WAITING = 3;

    private final ExecutorService worker;
    private final Semaphore room = new Semaphore(WAITING);
    private final Batches<T> batches;
    private final Consumer<T> work;
    private List<T> batch = new ArrayList<>();
    private List<Future<?>> sent = new ArrayList<>();
    private long weight;

    /**
     * How items go together.
     *
     * @param name of the other thread
     * @param weight of an item
     * @param most a batch that weighs so much goes, however few are in it
     */
    public record Batches<T>(String name, ToIntFunction<T> weight, int most) {}

    public Relay(Batches<T> batches, Consumer<T> work) {
        this.batches = batches;
        this.work = work;
        worker = Executors.newSingleThreadExecutor(this::thread);
    }

    private Thread thread(Runnable task) {
        var thread = new Thread(task, batches.name);
        thread.setDaemon(true);
        return thread;
    }

    /** Hands an item over, which nobody may change from now on; waits while too many wait. */
    public void add(T item) {
        batch.add(item);
        weight += batches.weight.applyAsInt(item);
        if (batch.size() >= ITEMS || weight >= batches.most) {
            send();
        }
    }

    /** Waits until all is done. */
    public void finish() {
        send();
        sent.forEach(Relay::settle);
    }

    private void send() {
        var items = batch;
        batch = new ArrayList<>();
        weight = 0;
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        var open = new ArrayList<Future<?>>();
        for (var task : sent) {
            if (task.isDone()) {
                settle(task);
            } else {
                open.add(task);
            }
        }
        open.add(worker.submit(() -> work(items)));
        sent = open;
    }

    private void work(List<T> items) {
        try {
            items.forEach(work);
        } finally {
            room.release();
        }
    }

    private static void settle(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("The reading thread was interrupted");
    }

    /** Ends the other thread; what it has not begun is not done. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException(batches.name + " is still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
