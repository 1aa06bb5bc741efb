package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Searches for the best sets of touching parcels: a first good answer by growing from every parcel,
 * a bound on the number of parcels, then a complete enumeration from the bound upwards for as long
 * as steps last, else ever wider beams. Small questions end with a proof, large ones with a gap.
 */
final class AssemblageSearch {
    private static final double FOR_FIRST = 0.3;
    private static final double FOR_BOUND = 0.25;
    private static final double FOR_PROOF = 0.4;
    private static final int[] WIDTHS = {4, 16, 64};
    private static final int POLISHED = 200;

    private final Land land;
    private final Wish wish;
    private final Steps steps;
    private final Consumer<Assembly> better;
    private final Islands islands;
    private final Pool pool = new Pool();
    private int announced = Integer.MAX_VALUE;

    private AssemblageSearch(Land land, Wish wish, Steps steps, Consumer<Assembly> better) {
        this.islands = new Islands(land, wish);
        this.land = islands.promising();
        this.wish = wish;
        this.steps = steps;
        this.better = better;
    }

    /**
     * Runs until there is a proof or the steps are spent.
     *
     * @param better is shown each set that has fewer parcels than all before it, as it is found
     */
    static Found run(Land land, Wish wish, Steps steps, Consumer<Assembly> better) {
        return new AssemblageSearch(land, wish, steps, better).run();
    }

    private Found run() {
        if (islands.isEmpty()) {
            return found(List.of(), Found.Proof.NONE, wish.most() + 1);
        }
        first();
        int bound = bound();
        var exact = new ArrayList<Assembly>();
        int proven = prove(bound, exact);
        if (proven == COMPLETE) {
            var proof = exact.isEmpty() ? Found.Proof.NONE : Found.Proof.EXACT;
            int atLeast = exact.isEmpty() ? wish.most() + 1 : exact.get(0).size();
            return found(exact, proof, atLeast);
        }
        widen(proven);
        return found(proven);
    }

    private Found found(int atLeast) {
        var chosen = new ArrayList<Assembly>();
        pool.choose(chosen, wish, new SetRules(land, wish));
        if (chosen.isEmpty()) {
            return found(chosen, Found.Proof.UNDECIDED, atLeast);
        }
        boolean fewest = chosen.get(0).size() <= atLeast;
        return found(chosen, fewest ? Found.Proof.FEWEST : Found.Proof.GAP, atLeast);
    }

    private Found found(List<Assembly> sets, Found.Proof proof, int atLeast) {
        return new Found(
                List.copyOf(sets), proof, atLeast, steps.used(), steps.isLate(), islands.largest());
    }

    private void first() {
        var share = steps.share(FOR_FIRST);
        var growth = new Growth(land, wish);
        for (int[] core : cores(growth)) {
            if (share.isSpent()) {
                break;
            }
            int most = Math.min(wish.most(), pool.fewest(wish.most()) + 2);
            int[] set = growth.from(core, most, share);
            if (set != null) {
                keep(Assembly.of(land, set));
            }
        }
        polish(share);
        steps.add(share);
    }

    /** Where sets are grown from, the most promising first. */
    private List<int[]> cores(Growth growth) {
        if (wish.must().length > 0) {
            return Connection.cores(land, wish.must());
        }
        double[] promise = new double[land.size()];
        for (int p = 0; p < promise.length; p++) {
            promise[p] = land.reach()[p] == 0 ? -1 : growth.promise(p);
        }
        var cores = new ArrayList<int[]>(promise.length);
        for (int p : Ranking.byFalling(promise)) {
            if (promise[p] >= 0) {
                cores.add(new int[] {p});
            }
        }
        return cores;
    }

    private void keep(Assembly set) {
        pool.add(set);
        if (set.size() < announced) {
            announced = set.size();
            better.accept(set);
        }
    }

    private void polish(Steps share) {
        var polish = new Polish(land, wish, share);
        pool.list().stream().limit(POLISHED).forEach(set -> keep(polish.better(set)));
    }

    private int bound() {
        var share = steps.share(FOR_BOUND);
        int bound = new FewestBound(land, wish, share).find(pool.fewest(wish.most()));
        steps.add(share);
        return bound;
    }

    private static final int COMPLETE = -1;

    /**
     * Enumerates level by level into {@code chosen}.
     *
     * @return {@link #COMPLETE}, or the number of parcels below which it is proven that no set is
     */
    private int prove(int bound, List<Assembly> chosen) {
        var share = steps.share(FOR_PROOF);
        var enumeration = new Enumeration(land, wish, share);
        var rules = new SetRules(land, wish);
        int atLeast = bound;
        boolean complete = true;
        for (int k = bound; complete && k <= wish.most() && k <= land.size(); k++) {
            var level = new Pool();
            complete = enumeration.visit(k, set -> level.add(Assembly.of(land, set)));
            level.list().forEach(this::keep);
            if (complete) {
                level.choose(chosen, wish, rules);
                atLeast = chosen.isEmpty() ? k + 1 : chosen.get(0).size();
            }
            if (chosen.size() >= wish.alternatives()) {
                break;
            }
        }
        steps.add(share);
        if (!complete && !chosen.isEmpty()) {
            pool.choose(chosen, wish, rules); // the first is proven, the others are the best known
            return COMPLETE;
        }
        return complete ? COMPLETE : atLeast;
    }

    private void widen(int atLeast) {
        var beam = new Beam(land, wish, steps);
        for (int width : WIDTHS) {
            for (int[] core : centres()) {
                if (steps.isSpent()) {
                    return;
                }
                beam.grow(core, width, pool.fewest(wish.most()), pool);
                if (!pool.isEmpty() && pool.first().size() < announced) {
                    keep(pool.first());
                }
            }
            polish(steps);
        }
    }

    /** The largest parcel of each set in the pool, or the given ones joined. */
    private List<int[]> centres() {
        if (wish.must().length > 0) {
            return Connection.cores(land, wish.must());
        }
        return pool.list().stream()
                .map(Assembly::members)
                .map(this::largest)
                .distinct()
                .map(p -> new int[] {p})
                .toList();
    }

    private int largest(int[] members) {
        int largest = members[0];
        for (int p : members) {
            largest = land.area()[p] > land.area()[largest] ? p : largest;
        }
        return largest;
    }
}
