package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Grows a set from a core by always taking the neighbour with the most area for a parcel, seen two
 * parcels ahead, and the one with the longest common boundary when the next one will do.
 */
final class Growth {
    /** How much a neighbour that is wholly enclosed is preferred. */
    private static final double SNUG = 0.15;

    private final Land land;
    private final Wish wish;
    private final SetRules rules;

    /** The best area for a parcel that one gets through this one, alone or with one beyond it. */
    private final double[] promise;

    private final int[] mark;
    private final double[] contact;
    private int round;

    private int[] members = new int[16];
    private int count;
    private int[] frontier = new int[64];
    private int edge;
    private double area;
    private long lots;
    private long reach;

    Growth(Land land, Wish wish) {
        this.land = land;
        this.wish = wish;
        this.rules = new SetRules(land, wish);
        this.mark = new int[land.size()];
        this.contact = new double[land.size()];
        this.promise = new double[land.size()];
        for (int p = 0; p < promise.length; p++) {
            double beyond = 0;
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                int q = land.neighbour()[e];
                if ((land.reach()[q] & land.reach()[p]) != 0) {
                    beyond = Math.max(beyond, land.area()[q]);
                }
            }
            promise[p] = Math.max(land.area()[p], (land.area()[p] + beyond) / 2);
        }
    }

    double promise(int parcel) {
        return promise[parcel];
    }

    /**
     * A sufficient set around a connected core, without parcels it could do without.
     *
     * @param most sets of more parcels are given up
     * @return null when there is none this way
     */
    int @Nullable [] from(int[] core, int most, Steps steps) {
        begin(core);
        while (!isEnough()) {
            int next = count < most ? best() : -1;
            if (next < 0 || !steps.spend(edge)) {
                return null;
            }
            take(next);
        }
        int[] set = Arrays.copyOf(members, count);
        Arrays.sort(set);
        for (int i = rules.removable(set); i >= 0; i = rules.removable(set)) {
            set = SetRules.without(set, i);
        }
        steps.spend((long) count * count);
        return set;
    }

    private void begin(int[] core) {
        round += 2;
        count = 0;
        edge = 0;
        area = 0;
        lots = 0;
        reach = -1L;
        for (int p : core) {
            take(p);
        }
    }

    private boolean isEnough() {
        return area >= wish.area() && lots >= wish.lots() && reach != 0;
    }

    private void take(int parcel) {
        if (count == members.length) {
            members = Arrays.copyOf(members, 2 * count);
        }
        members[count++] = parcel;
        mark[parcel] = round + 1;
        area += land.area()[parcel];
        lots += land.lots()[parcel];
        reach &= land.reach()[parcel];
        for (int e = land.start()[parcel]; e < land.start()[parcel + 1]; e++) {
            meet(land.neighbour()[e], land.shared()[e]);
        }
    }

    private void meet(int parcel, double shared) {
        if (mark[parcel] < round) {
            mark[parcel] = round;
            contact[parcel] = 0;
            if (edge == frontier.length) {
                frontier = Arrays.copyOf(frontier, 2 * edge);
            }
            frontier[edge++] = parcel;
        }
        contact[parcel] += shared;
    }

    private int best() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < edge; i++) {
            int p = frontier[i];
            if (mark[p] == round && (land.reach()[p] & reach) != 0) {
                double snug = contact[p] / land.perimeter()[p];
                boolean last = area + land.area()[p] >= wish.area();
                double score =
                        last ? Double.MAX_VALUE / 4 * (1 + snug) : promise[p] * (1 + SNUG * snug);
                if (score > most || (score == most && p < best)) {
                    best = p;
                    most = score;
                }
            }
        }
        return best;
    }
}
