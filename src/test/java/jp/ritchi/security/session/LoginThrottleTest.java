package jp.ritchi.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L); // it may wrap
    private final LoginThrottle throttle = new LoginThrottle(now::get);

    @Test
    void thePauseDoublesUpToAMinute() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.enter("a", "192.0.2." + i)).isZero();
        }
        for (long pause : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(throttle.enter("a", "192.0.2.9")).isEqualTo(Duration.ofSeconds(pause));
            pass(pause);
            assertThat(throttle.enter("a", "192.0.2.9")).isZero();
        }
    }

    @Test
    void refusedAttemptsDoNotMakeThePauseLonger() {
        for (int i = 0; i < 5; i++) {
            throttle.enter("a", "192.0.2.1");
        }
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.enter("a", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void oneAddressThatTriesManyNamesHasToWaitAndOthersDoNot() {
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.enter("name" + i, "192.0.2.1")).isZero();
        }
        assertThat(throttle.enter("another", "192.0.2.1")).isPositive();
        assertThat(throttle.enter("another", "192.0.2.2")).isZero();
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.enter("name" + i, "2001:db8:0:1::" + i)).isZero();
        }
        assertThat(throttle.enter("another", "2001:db8:0:1:ffff::1")).isPositive();
        assertThat(throttle.enter("another", "2001:db8:0:2::1")).isZero();
    }

    @Test
    void aRightPasswordClearsTheNameButNotTheGuessesOfTheAddress() {
        for (int i = 0; i < 29; i++) {
            throttle.enter("name" + i, "192.0.2.1");
        }
        throttle.enter("mine", "192.0.2.1");
        throttle.succeeded("mine", "192.0.2.1");
        assertThat(throttle.enter("victim", "192.0.2.1")).isZero();
        assertThat(throttle.enter("victim", "192.0.2.1")).isPositive();
    }

    @Test
    void halfAnHourOfCalmIsForgotten() {
        for (int i = 0; i < 5; i++) {
            throttle.enter("a", "192.0.2.1");
        }
        pass(1801);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.enter("a", "192.0.2.1")).isZero();
        }
    }

    @Test
    void memoryIsBounded() {
        var backoff = new Backoff(5, Duration.ofMinutes(1), 100, now::get);
        for (int i = 0; i < 1000; i++) {
            backoff.count("name" + i);
        }
        assertThat(backoff.size()).isEqualTo(100);
    }

    private void pass(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
