package jp.ritchi.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain of entries found.
 *
 * @param entries how many entries there are
 * @param brokenAt the number of the first entry that is changed, missing or out of order, counted
 *     from 1; absent when the chain is whole. One more than {@code entries} when the newest ones
 *     were cut off.
 */
public record Verification(long entries, @Nullable Long brokenAt) {
    public boolean whole() {
        return brokenAt == null;
    }
}
