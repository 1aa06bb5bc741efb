package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The alternatives as the definition has them, found by looking at every subset of the parcels. */
final class EverySubset {
    private final Land land;
    private final Wish wish;
    private final int[] touching;

    EverySubset(Land land, Wish wish) {
        this.land = land;
        this.wish = wish;
        this.touching = new int[land.size()];
        for (int p = 0; p < land.size(); p++) {
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                touching[p] |= 1 << land.neighbour()[e];
            }
        }
    }

    /** The best set first, then always the best that differs enough from those before. */
    List<List<Integer>> alternatives() {
        var good = new ArrayList<Integer>();
        for (int set = 1; set < 1 << land.size(); set++) {
            if (suffices(set) && isMinimal(set)) {
                good.add(set);
            }
        }
        good.sort(
                Comparator.<Integer>comparingInt(Integer::bitCount)
                        .thenComparingLong(set -> -Math.round(100 * compactness(set)))
                        .thenComparingDouble(this::area)
                        .thenComparing(
                                set -> members(set).stream().mapToInt(i -> i).toArray(),
                                java.util.Arrays::compare));
        var chosen = new ArrayList<Integer>();
        for (int set : good) {
            if (chosen.size() < wish.alternatives()
                    && chosen.stream().allMatch(other -> different(set, other))) {
                chosen.add(set);
            }
        }
        return chosen.stream().map(EverySubset::members).toList();
    }

    private boolean different(int one, int other) {
        int given = 0;
        for (int p : wish.must()) {
            given |= 1 << p;
        }
        int ofOne = Integer.bitCount(one & ~given);
        int ofOther = Integer.bitCount(other & ~given);
        int common = Integer.bitCount(one & other & ~given);
        return ofOne > 0 && ofOther > 0 && 2 * common <= Math.min(ofOne, ofOther);
    }

    private boolean suffices(int set) {
        long lots = 0;
        long reach = -1;
        for (int p : members(set)) {
            lots += land.lots()[p];
            reach &= land.reach()[p];
        }
        for (int p : wish.must()) {
            if ((set >> p & 1) == 0) {
                return false;
            }
        }
        return Integer.bitCount(set) <= wish.most()
                && area(set) >= wish.area()
                && lots >= wish.lots()
                && reach != 0
                && isConnected(set);
    }

    private boolean isMinimal(int set) {
        for (int p : members(set)) {
            if (suffices(set & ~(1 << p))) {
                return false;
            }
        }
        return true;
    }

    private boolean isConnected(int set) {
        int reached = Integer.lowestOneBit(set);
        for (int before = 0; before != reached; ) {
            before = reached;
            for (int p : members(before)) {
                reached |= touching[p] & set;
            }
        }
        return set != 0 && reached == set;
    }

    private double area(int set) {
        return members(set).stream().mapToDouble(p -> land.area()[p]).sum();
    }

    private double compactness(int set) {
        double around = 0;
        for (int p : members(set)) {
            around += land.perimeter()[p];
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                around -= (set >> land.neighbour()[e] & 1) == 1 ? land.shared()[e] : 0;
            }
        }
        return 4 * Math.PI * area(set) / (around * around);
    }

    private static List<Integer> members(int set) {
        var members = new ArrayList<Integer>();
        for (int p = 0; p < Integer.SIZE; p++) {
            if ((set >> p & 1) == 1) {
                members.add(p);
            }
        }
        return members;
    }
}
