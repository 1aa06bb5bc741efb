package jp.ritchi.layer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import jp.ritchi.security.Clearance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The stamps of each clearance in memory, for as long as they are surely no older than {@link
 * #LONGEST}: what another instance commits is missed for no longer than that, also when no word of
 * it arrives, and what this instance commits is never missed. Whoever finds none asks the store.
 */
@Component
class KeptStamps {
    /** Counted from before the stamps were asked for, so that slow answers make them no fresher. */
    static final Duration LONGEST = Duration.ofMillis(900);

    private final OwnChanges changes;
    private final LongSupplier nanoTime;
    private final AtomicReferenceArray<Kept> kept =
            new AtomicReferenceArray<>(Clearance.values().length);

    @Autowired
    KeptStamps(OwnChanges changes) {
        this(changes, System::nanoTime);
    }

    KeptStamps(OwnChanges changes, LongSupplier nanoTime) {
        this.changes = changes;
        this.nanoTime = nanoTime;
    }

    /** When somebody began to ask the store: what it answers holds what was committed before. */
    record Asked(long nanos, long changes) {}

    private record Kept(Stamps stamps, Asked asked) {}

    Asked ask() {
        return new Asked(nanoTime.getAsLong(), changes.count());
    }

    Optional<Stamps> find(Clearance clearance) {
        var known = kept.get(clearance.ordinal());
        return isFresh(known) && known.asked.changes == changes.count()
                ? Optional.of(known.stamps)
                : Optional.empty();
    }

    private boolean isFresh(@Nullable Kept known) {
        return known != null && nanoTime.getAsLong() - known.asked.nanos <= LONGEST.toNanos();
    }

    /** Keeps what somebody asked for himself, if the listener has been heard of lately. */
    void offer(Clearance clearance, Stamps stamps, Asked asked) {
        if (isFresh(kept.get(clearance.ordinal()))) {
            keep(clearance, stamps, asked);
        }
    }

    /** Keeps what the store answered, unless somebody asked later and was quicker. */
    void keep(Clearance clearance, Stamps stamps, Asked asked) {
        kept.accumulateAndGet(
                clearance.ordinal(),
                new Kept(stamps, asked),
                (old, latest) ->
                        old == null || old.asked.nanos - latest.asked.nanos <= 0 ? latest : old);
    }

    /** Forgets everything: nobody tells of changes any more. */
    void forget() {
        for (int i = 0; i < kept.length(); i++) {
            kept.set(i, null);
        }
    }
}
