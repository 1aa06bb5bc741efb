package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import jp.ritchi.ingest.ImportCancelled;
import jp.ritchi.ingest.table.SourceRecord;

/**
 * Hands records from the thread that reads them to one that works on them, in their order and in
 * small batches, a few of which wait. What the other thread throws comes out here.
 */
final class Relay implements AutoCloseable {
    private static final int RECORDS = 256;
    private static final int VERTICES = 50_000;
    private static final int WAITING = 3;

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    task -> {
                        var thread = new Thread(task, "import-rows");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Semaphore room = new Semaphore(WAITING);
    private final Consumer<SourceRecord> work;
    private List<SourceRecord> batch = new ArrayList<>();
    private List<Future<?>> sent = new ArrayList<>();
    private int vertices;

    Relay(Consumer<SourceRecord> work) {
        this.work = work;
    }

    void add(SourceRecord record) {
        batch.add(record);
        var shape = record.geometry();
        vertices += shape == null ? 0 : shape.getNumPoints();
        if (batch.size() >= RECORDS || vertices >= VERTICES) {
            send();
        }
    }

    /** Waits until all is done. */
    void finish() {
        send();
        sent.forEach(Relay::settle);
    }

    private void send() {
        var records = batch;
        batch = new ArrayList<>();
        vertices = 0;
        try {
            room.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportCancelled();
        }
        var open = new ArrayList<Future<?>>();
        for (var task : sent) {
            if (task.isDone()) {
                settle(task);
            } else {
                open.add(task);
            }
        }
        open.add(worker.submit(() -> work(records)));
        sent = open;
    }

    private void work(List<SourceRecord> records) {
        try {
            records.forEach(work);
        } finally {
            room.release();
        }
    }

    private static void settle(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportCancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends the other thread; what it has not begun is not done. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
                throw new IllegalStateException("Rows of an import are still being worked on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
