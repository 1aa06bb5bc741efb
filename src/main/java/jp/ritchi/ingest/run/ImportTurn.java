package jp.ritchi.ingest.run;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a few imports work at once, so that a hundred uploads do not share one heap. */
@Component
class ImportTurn {
    private final Semaphore places;
    private final ImportLimits limits;

    ImportTurn(ImportLimits limits) {
        places = new Semaphore(limits.atOnce(), true);
        this.limits = limits;
    }

    /** Work that may fail in reading or writing files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T take(Work<T> work) {
        try {
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.run();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            places.release();
        }
    }

    private static RequestProblem busy() {
        return new RequestProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "import-busy",
                new Text(
                        "ほかの取込みで混み合っています。しばらくしてからやり直してください。",
                        "Other imports are running. Try again in a moment."),
                null);
    }

    private static RuntimeException failed(IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return new RequestProblem(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "disk-full",
                    new Text(
                            "サーバーの空き容量が足りません。管理者に知らせてください。",
                            "The server's disk is full. Tell the administrator."),
                    null);
        }
        return new java.io.UncheckedIOException(e);
    }
}
