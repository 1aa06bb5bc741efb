package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The best sets found so far, each once. */
final class Pool {
    private static final int KEPT = 4_000;

    private final TreeSet<Assembly> best = new TreeSet<>(Assembly.BEST_FIRST);

    /** Whether the set is new and better than the worst of a full pool. */
    boolean add(Assembly set) {
        boolean added = best.add(set);
        if (best.size() > KEPT) {
            return best.pollLast() != set && added;
        }
        return added;
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    Assembly first() {
        return best.first();
    }

    /** The fewest parcels known to be enough, or {@code otherwise}. */
    int fewest(int otherwise) {
        return best.isEmpty() ? otherwise : best.first().size();
    }

    List<Assembly> list() {
        return new ArrayList<>(best);
    }

    /**
     * Adds to {@code chosen} the best ones that differ enough from all before them and cannot do
     * with fewer parcels.
     */
    void choose(List<Assembly> chosen, Wish wish, SetRules rules) {
        for (Assembly set : best) {
            if (chosen.size() == wish.alternatives()) {
                return;
            }
            if (chosen.stream().allMatch(other -> set.differsFrom(other, wish))
                    && rules.isMinimal(set.members())) {
                chosen.add(set);
            }
        }
    }
}
