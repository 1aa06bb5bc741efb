package jp.ritchi.eligibility.report;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets only so many documents be laid out at once, so that checks stay quick beside them. */
@Component
class ReportTurns {
    private final Semaphore turns;
    private final int patienceSeconds;

    ReportTurns(
            @Value("${ritchi.report.at-once:2}") int atOnce,
            @Value("${ritchi.report.patience-seconds:30}") int patienceSeconds) {
        this.turns = new Semaphore(atOnce, true);
        this.patienceSeconds = patienceSeconds;
    }

    /** Laying out one document. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Waits for a turn and works.
     *
     * @throws RequestProblem 503 when no turn came in time
     */
    void take(Work work) throws IOException {
        try {
            if (!turns.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            work.run();
        } finally {
            turns.release();
        }
    }

    private static RequestProblem busy() {
        return new RequestProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-busy",
                new Text(
                        "いま多くの報告書を作成しています。しばらくしてからやり直してください。",
                        "Many reports are being made just now. Try again in a moment."),
                null);
    }
}
