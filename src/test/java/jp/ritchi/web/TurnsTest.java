package jp.ritchi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class TurnsTest {
    private final CountDownLatch done = new CountDownLatch(1);

    private CompletableFuture<String> busy(Turns turns) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var work =
                CompletableFuture.supplyAsync(
                        () ->
                                turns.take(
                                        () -> {
                                            begun.countDown();
                                            awaitDone();
                                            return "done";
                                        }));
        begun.await();
        return work;
    }

    private void awaitDone() {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWouldWaitTooLongIsToldToComeAgain() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(20));
        var first = busy(turns);
        assertThatThrownBy(() -> turns.take(() -> "second"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem ->
                                assertThat(problem.status())
                                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        done.countDown();
        assertThat(first.get()).isEqualTo("done");
        assertThat(turns.take(() -> "third")).isEqualTo("third");
    }

    @Test
    void aFailureGivesTheTurnBack() {
        var turns = new Turns(1, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () ->
                                    turns.take(
                                            () -> {
                                                throw new IllegalStateException("on purpose");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.take(() -> "free")).isEqualTo("free");
    }
}
