package jp.ritchi.ingest.run.step;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes down twice a second how far the steps of this process are, hears whether another instance
 * wants one to stop, and cancels statements of those that are to stop.
 */
@Component
class StepTicker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StepTicker.class);
    private static final long TICK_MILLIS = 250;
    private static final int TICKS_A_WRITE = 2;

    private final StepLine line;
    private final ProgressStore store;
    private @Nullable ScheduledExecutorService clock;
    private int ticks;

    StepTicker(StepLine line, ProgressStore store) {
        this.line = line;
        this.store = store;
    }

    private void tick() {
        ticks++;
        for (var step : line.steps()) {
            try {
                if (ticks % TICKS_A_WRITE == 0 && store.write(step.run(), step.progress())) {
                    line.stop(step.run(), Step.Stop.CANCELLED);
                }
                step.interrupt(store::cancel);
            } catch (RuntimeException e) {
                LOG.warn("Import {} cannot be looked after: {}", step.run(), e.toString());
            }
        }
    }

    @Override
    public synchronized void start() {
        line.open();
        clock =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "import-watch");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        line.close(); // while statements can still be cancelled
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
