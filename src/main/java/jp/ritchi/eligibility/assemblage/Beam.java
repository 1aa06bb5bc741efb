package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grows many sets of the same number of parcels side by side and keeps the widest of them. */
final class Beam {
    /** A connected set under way. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Partial(int[] members, double area, long lots, long reach) {}

    private static final Comparator<Partial> WIDEST =
            Comparator.comparingDouble(Partial::area)
                    .reversed()
                    .thenComparing(Partial::members, Arrays::compare);

    private final Land land;
    private final Wish wish;
    private final Steps steps;
    private final SetRules rules;

    Beam(Land land, Wish wish, Steps steps) {
        this.land = land;
        this.wish = wish;
        this.steps = steps;
        this.rules = new SetRules(land, wish);
    }

    /** Shows the pool all sufficient sets of the fewest parcels that this beam comes to. */
    void grow(int[] core, int width, int most, Pool pool) {
        var beam = List.of(partial(core));
        for (int size = core.length; size < most && !beam.isEmpty(); size++) {
            var next = new ArrayList<Partial>();
            boolean reached = false;
            var known = new HashSet<List<Integer>>();
            for (Partial set : beam) {
                if (!steps.spend(1)) {
                    return;
                }
                reached |= expand(set, next, known, pool);
            }
            if (reached) {
                return;
            }
            next.sort(WIDEST);
            beam = next.subList(0, Math.min(width, next.size()));
        }
    }

    private Partial partial(int[] members) {
        double area = 0;
        long lots = 0;
        long reach = -1;
        for (int p : members) {
            area += land.area()[p];
            lots += land.lots()[p];
            reach &= land.reach()[p];
        }
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        return new Partial(sorted, area, lots, reach);
    }

    private boolean expand(Partial set, List<Partial> next, Set<List<Integer>> known, Pool pool) {
        boolean reached = false;
        var tried = new HashSet<Integer>();
        for (int p : set.members()) {
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                int q = land.neighbour()[e];
                steps.spend(1);
                if ((land.reach()[q] & set.reach()) == 0
                        || Arrays.binarySearch(set.members(), q) >= 0
                        || !tried.add(q)) {
                    continue;
                }
                var larger = partial(with(set.members(), q));
                if (known.add(Arrays.stream(larger.members()).boxed().toList())) {
                    steps.spend(larger.members().length);
                    reached |= keep(larger, next, pool);
                }
            }
        }
        return reached;
    }

    private boolean keep(Partial larger, List<Partial> next, Pool pool) {
        if (larger.area() < wish.area() || !rules.suffices(larger.members())) {
            next.add(larger);
            return false;
        }
        pool.add(Assembly.of(land, larger.members()));
        return true;
    }

    private static int[] with(int[] members, int parcel) {
        int[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = parcel;
        return more;
    }
}
