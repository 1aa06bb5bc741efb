package jp.ritchi.security.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts attempts by key and makes the next one wait: after {@code free} attempts 1 s, then 2 s, 4
 * s and so on up to {@code longest}; a key without attempts for {@code memory} starts afresh. An
 * attempt counts when it begins, so that a hundred at once are not a hundred first ones. Attempts
 * that are refused do not count. At most {@code capacity} keys are kept, the least used go first.
 */
class Backoff {
    private static final Duration MEMORY = Duration.ofMinutes(30);

    private final int free;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private final Map<String, Attempts> byKey;

    Backoff(int free, Duration longest, int capacity, LongSupplier nanoTime) {
        this.free = free;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.byKey =
                new LinkedHashMap<>(64, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
                        return size() > capacity;
                    }
                };
    }

    /** How long the key must still wait; zero when it may try. Counts nothing. */
    synchronized Duration remaining(String key) {
        var attempts = byKey.get(key);
        return attempts == null
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, attempts.next - nanoTime.getAsLong()));
    }

    /** Counts an attempt that may go on. */
    synchronized void count(String key) {
        long now = nanoTime.getAsLong();
        var attempts = byKey.get(key);
        boolean afresh = attempts == null || now - attempts.last > MEMORY.toNanos();
        int count = afresh ? 1 : attempts.count + 1;
        byKey.put(key, new Attempts(count, now, now + pause(count).toNanos()));
    }

    /** The attempt was right: it does not count. */
    synchronized void forgive(String key) {
        var attempts = byKey.get(key);
        if (attempts == null || attempts.count == 1) {
            byKey.remove(key);
        } else {
            byKey.put(key, new Attempts(attempts.count - 1, attempts.last, nanoTime.getAsLong()));
        }
    }

    /** All attempts of the key are forgotten. */
    synchronized void clear(String key) {
        byKey.remove(key);
    }

    synchronized int size() {
        return byKey.size();
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(count - free, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private record Attempts(int count, long last, long next) {}
}
