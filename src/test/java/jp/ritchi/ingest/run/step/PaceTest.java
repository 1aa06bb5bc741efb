package jp.ritchi.ingest.run.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Rates and times left, on a clock that the test moves. */
class PaceTest {
    private final AtomicLong clock = new AtomicLong(123);
    private final Pace pace = new Pace(clock::get);

    private Progress after(double seconds) {
        clock.addAndGet((long) (seconds * 1e9));
        return pace.look();
    }

    @Test
    void nothingIsClaimedBeforeAnythingIsKnown() {
        assertThat(pace.look()).isEqualTo(Progress.IN_LINE);
        assertThat(after(0)).isEqualTo(Progress.IN_LINE);
        pace.at("reading", 0, -1);
        var first = pace.look();
        assertThat(first.rowsPerSecond()).isZero();
        assertThat(first.secondsLeft()).isNull();
        assertThat(first.done()).isNull();
    }

    @Test
    void steadyWorkHasItsRateAndItsTimeLeft() {
        pace.at("reading", 0, 0);
        pace.look();
        Progress last = null;
        for (int i = 1; i <= 20; i++) {
            pace.at("reading", 500L * i, i / 100.0);
            last = after(0.5);
        }
        assertThat(last.rowsPerSecond()).isCloseTo(1000, within(1.0));
        assertThat(last.secondsLeft()).isCloseTo(40L, within(1L));
    }

    @Test
    void oneBurstDoesNotTurnTheRateAround() {
        pace.at("reading", 0, 0);
        pace.look();
        for (int i = 1; i <= 20; i++) {
            pace.at("reading", 500L * i, i / 100.0);
            after(0.5);
        }
        pace.at("reading", 60_000, 0.21);
        assertThat(after(0.5).rowsPerSecond()).isBetween(5_000.0, 15_000.0);
    }

    @Test
    void workThatStandsStillOrGoesBackPromisesNothing() {
        pace.at("reading", 100, 0.5);
        pace.look();
        pace.at("reading", 50, 0.4);
        var back = after(3);
        assertThat(back.rowsPerSecond()).isZero();
        assertThat(back.secondsLeft()).isNull();
        pace.at("reading", 50, Double.NaN);
        assertThat(after(3).done()).isNull();
    }

    @Test
    void newPhaseBeginsAnew() {
        pace.at("reading", 0, 0);
        pace.look();
        pace.at("reading", 10_000, 0.5);
        after(5);
        pace.at("writing", 10, 0.01);
        var writing = after(1);
        assertThat(writing.phase()).isEqualTo("writing");
        assertThat(writing.rowsPerSecond()).isZero();
        assertThat(writing.secondsLeft()).isNull();
    }
}
