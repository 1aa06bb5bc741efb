package jp.ritchi.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.ritchi.security.Clearance;
import org.junit.jupiter.api.Test;

class KeptStampsTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1000); // it wraps soon
    private final OwnChanges changes = new OwnChanges();
    private final KeptStamps kept = new KeptStamps(changes, clock::get);

    private static Stamps stamps(String fabs) {
        return new Stamps(Map.of("fabs", fabs, "", "1-0"));
    }

    private String fabs(Clearance clearance) {
        return kept.find(clearance).map(stamps -> stamps.of("fabs")).orElse("none");
    }

    private void later(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void everyClearanceHasItsOwn() {
        kept.keep(Clearance.PUBLIC, stamps("1-4"), kept.ask());
        kept.keep(Clearance.STAFF, stamps("2-9"), kept.ask());
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("1-4");
        assertThat(fabs(Clearance.STAFF)).isEqualTo("2-9");
        assertThat(fabs(Clearance.RESTRICTED)).isEqualTo("none");
        assertThat(stamps("1-4").of("never-filled")).isEqualTo("1-0");
    }

    @Test
    void theyCountFromWhenTheStoreWasAsked() {
        var asked = kept.ask();
        later(Duration.ofMillis(500));
        kept.keep(Clearance.PUBLIC, stamps("1-4"), asked);
        later(Duration.ofMillis(400));
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("1-4");
        later(Duration.ofNanos(1));
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("none");
    }

    @Test
    void whatThisInstanceCommittedIsNotMissed() {
        var asked = kept.ask();
        commitHere();
        kept.keep(Clearance.PUBLIC, stamps("1-4"), asked);
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("none");
        kept.offer(Clearance.PUBLIC, stamps("1-5"), kept.ask());
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("1-5");
        commitHere();
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("none");
    }

    private void commitHere() {
        long before = changes.count();
        changes.commits().run();
        assertThat(changes.count()).isGreaterThan(before);
    }

    @Test
    void aSlowAnswerDoesNotReplaceALaterOne() {
        var slow = kept.ask();
        later(Duration.ofMillis(1));
        kept.keep(Clearance.PUBLIC, stamps("1-5"), kept.ask());
        kept.keep(Clearance.PUBLIC, stamps("1-4"), slow);
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("1-5");
    }

    @Test
    void withoutTheListenerNothingIsKept() {
        kept.offer(Clearance.PUBLIC, stamps("1-4"), kept.ask());
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("none");
        kept.keep(Clearance.PUBLIC, stamps("1-4"), kept.ask());
        kept.forget();
        assertThat(fabs(Clearance.PUBLIC)).isEqualTo("none");
    }
}
