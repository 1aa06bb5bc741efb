package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Betters a set by exchanging one parcel for a neighbour, for as long as that helps. */
final class Polish {
    private static final int MOST_ROUNDS = 20;

    private final Land land;
    private final Wish wish;
    private final SetRules rules;
    private final Steps steps;

    Polish(Land land, Wish wish, Steps steps) {
        this.land = land;
        this.wish = wish;
        this.rules = new SetRules(land, wish);
        this.steps = steps;
    }

    Assembly better(Assembly set) {
        var best = set;
        for (int round = 0; round < MOST_ROUNDS && !steps.isSpent(); round++) {
            var exchanged = exchange(best);
            if (exchanged == null) {
                return best;
            }
            best = exchanged;
        }
        return best;
    }

    private @Nullable Assembly exchange(Assembly set) {
        Assembly best = null;
        for (int neighbour : around(set.members())) {
            for (int i = 0; i < set.size(); i++) {
                if (wish.isMust(set.members()[i]) || !steps.spend(set.size())) {
                    continue;
                }
                int[] other = set.members().clone();
                other[i] = neighbour;
                Arrays.sort(other);
                if (rules.hasEnough(other)) {
                    var candidate = Assembly.of(land, other);
                    if (isBefore(candidate, best == null ? set : best)
                            && rules.isConnected(other)) {
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isBefore(Assembly one, Assembly other) {
        return Assembly.BEST_FIRST.compare(one, other) < 0;
    }

    private TreeSet<Integer> around(int[] members) {
        var around = new TreeSet<Integer>();
        for (int p : members) {
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                int q = land.neighbour()[e];
                if (land.reach()[q] != 0 && Arrays.binarySearch(members, q) < 0) {
                    around.add(q);
                }
            }
        }
        return around;
    }
}
