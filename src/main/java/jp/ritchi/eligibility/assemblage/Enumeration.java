package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Visits every minimal sufficient set of a given number of parcels exactly once, cutting off
 * branches that cannot reach the area.
 *
 * <p>Connected sets are grown from their largest parcel (or from the first that must be in) by the
 * method of Wernicke (2006): a parcel that was passed over is not looked at again in that branch. A
 * branch ends when its area and the largest parcels still within reach fall short, or when it
 * already suffices: a larger set could then do without one of its parcels.
 */
final class Enumeration {
    private static final byte UNSEEN = 0;
    private static final byte OFFERED = 1;
    private static final byte TAKEN = 2;
    private static final byte PASSED = 3;

    private final Land land;
    private final Wish wish;
    private final SetRules rules;
    private final Steps steps;

    /** The parcels by falling area, and the place of each parcel in that order. */
    private final int[] order;

    private final int[] rank;
    private final byte[] state;

    /** A hair below the area wished for: sums in another order differ in the last digit. */
    private final double enough;

    private int size;
    private int rootRank;
    private int[] ball = new int[0];
    private final int[] taken;
    private Consumer<int[]> sink = set -> {};

    Enumeration(Land land, Wish wish, Steps steps) {
        this.land = land;
        this.wish = wish;
        this.rules = new SetRules(land, wish);
        this.steps = steps;
        this.order = Ranking.byFallingArea(land);
        this.rank = Ranking.placesIn(order);
        this.state = new byte[land.size()];
        this.taken = new int[wish.most() + 1];
        this.enough = wish.area() * (1 - 1e-12);
    }

    /**
     * Shows all sets of {@code parcels} parcels to the sink.
     *
     * @return whether all were visited before the steps ran out
     */
    boolean visit(int parcels, Consumer<int[]> to) {
        this.size = parcels;
        this.sink = to;
        if (wish.must().length > 0) {
            return root(wish.must()[0], -1);
        }
        for (int r = 0; r < order.length; r++) {
            if (land.area()[order[r]] * parcels < enough) {
                return true; // the largest of the set is too small, and all further ones are
            }
            if (land.reach()[order[r]] != 0 && !root(order[r], r)) {
                return false;
            }
        }
        return true;
    }

    private boolean root(int root, int placeOfRoot) {
        rootRank = placeOfRoot;
        ball = ball(root);
        taken[0] = root;
        state[root] = TAKEN;
        int[] offered = offer(root, new int[0]);
        boolean complete = grow(new Branch(1, land.area()[root], land.reach()[root], offered));
        withdraw(offered, 0);
        state[root] = UNSEEN;
        return complete;
    }

    /** All parcels that can be in a set of this size with the root, by falling area. */
    private int[] ball(int root) {
        var found = new int[] {root};
        int count = 1;
        var inside = new BitSet();
        inside.set(root);
        int head = 0;
        for (int hop = 1; hop < size; hop++) {
            int end = count;
            for (; head < end; head++) {
                int p = found[head];
                for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                    int q = land.neighbour()[e];
                    if (allowed(q, land.reach()[root]) && !inside.get(q)) {
                        inside.set(q);
                        if (count == found.length) {
                            found = Arrays.copyOf(found, 2 * count);
                        }
                        found[count++] = q;
                    }
                }
            }
        }
        steps.spend(count);
        int[] places = new int[count - 1];
        for (int i = 1; i < count; i++) {
            places[i - 1] = rank[found[i]];
        }
        Arrays.sort(places);
        return Arrays.stream(places).map(place -> order[place]).toArray();
    }

    private boolean allowed(int parcel, long reach) {
        return rank[parcel] > rootRank && (land.reach()[parcel] & reach) != 0;
    }

    /** A connected set under way and the parcels that may come next. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Branch(int count, double area, long reach, int[] offered) {}

    private boolean grow(Branch branch) {
        if (!steps.spend(1)) {
            return false;
        }
        int count = branch.count();
        int[] members = count == size || branch.area() >= enough ? sortedMembers(count) : null;
        if (members != null && rules.suffices(members)) {
            if (count == size && rules.isMinimal(members)) {
                sink.accept(members);
            }
            return true;
        }
        return count == size || takeEach(branch);
    }

    private boolean takeEach(Branch branch) {
        int[] offered = branch.offered();
        boolean complete = true;
        int passed = 0;
        while (complete && passed < offered.length && canReach(branch)) {
            int next = offered[passed];
            if ((land.reach()[next] & branch.reach()) != 0) {
                complete = take(next, branch, passed + 1);
            }
            state[next] = PASSED;
            passed++;
        }
        for (int i = 0; i < passed; i++) {
            state[offered[i]] = OFFERED;
        }
        return complete;
    }

    private int[] sortedMembers(int count) {
        int[] members = Arrays.copyOf(taken, count);
        Arrays.sort(members);
        return members;
    }

    private boolean take(int next, Branch branch, int from) {
        int[] rest = Arrays.copyOfRange(branch.offered(), from, branch.offered().length);
        state[next] = TAKEN;
        taken[branch.count()] = next;
        int[] more = offer(next, rest);
        boolean complete =
                grow(
                        new Branch(
                                branch.count() + 1,
                                branch.area() + land.area()[next],
                                branch.reach() & land.reach()[next],
                                more));
        withdraw(more, rest.length);
        return complete;
    }

    /** The offered parcels and the neighbours of a taken one that nobody has seen yet. */
    private int[] offer(int parcel, int[] rest) {
        int from = land.start()[parcel];
        int to = land.start()[parcel + 1];
        int[] all = Arrays.copyOf(rest, rest.length + to - from);
        int count = rest.length;
        for (int e = from; e < to; e++) {
            int q = land.neighbour()[e];
            if (state[q] == UNSEEN && rank[q] > rootRank && land.reach()[q] != 0) {
                state[q] = OFFERED;
                all[count++] = q;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private void withdraw(int[] offered, int from) {
        for (int i = from; i < offered.length; i++) {
            state[offered[i]] = UNSEEN;
        }
    }

    /** Whether the largest parcels that may still come could make up the area. */
    private boolean canReach(Branch branch) {
        for (int p : wish.must()) {
            if (state[p] == PASSED) {
                return false;
            }
        }
        double sum = branch.area();
        int missing = size - branch.count();
        for (int i = 0; i < ball.length && missing > 0 && sum < enough; i++) {
            int p = ball[i];
            if (state[p] <= OFFERED && (land.reach()[p] & branch.reach()) != 0) {
                sum += land.area()[p];
                missing--;
            }
            steps.spend(1);
        }
        return sum >= enough;
    }
}
