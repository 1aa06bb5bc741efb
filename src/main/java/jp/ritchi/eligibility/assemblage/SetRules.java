package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;

/** Decides whether parcels make a set that is wanted, and whether it could do with fewer. */
final class SetRules {
    private final Land land;
    private final Wish wish;
    private final int[] seen;
    private int round;

    SetRules(Land land, Wish wish) {
        this.land = land;
        this.wish = wish;
        this.seen = new int[land.size()];
    }

    /** Whether the set, in ascending order, has all that is wished for. */
    boolean suffices(int[] members) {
        return members.length <= wish.most()
                && Arrays.stream(wish.must()).allMatch(p -> Arrays.binarySearch(members, p) >= 0)
                && hasEnough(members)
                && isConnected(members);
    }

    /** Whether area and lots are enough and there is one way to reach all. */
    boolean hasEnough(int[] members) {
        double area = 0;
        long lots = 0;
        long reach = -1L;
        for (int p : members) {
            area += land.area()[p];
            lots += land.lots()[p];
            reach &= land.reach()[p];
        }
        return area >= wish.area() && lots >= wish.lots() && reach != 0;
    }

    boolean isConnected(int[] members) {
        if (members.length == 0) {
            return false;
        }
        int member = ++round;
        for (int p : members) {
            seen[p] = member;
        }
        int visited = ++round;
        int[] queue = new int[members.length];
        int tail = 0;
        queue[tail++] = members[0];
        seen[members[0]] = visited;
        for (int head = 0; head < tail; head++) {
            int p = queue[head];
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                int q = land.neighbour()[e];
                if (seen[q] == member) {
                    seen[q] = visited;
                    queue[tail++] = q;
                }
            }
        }
        return tail == members.length;
    }

    /** Whether no parcel can be left out of a set that suffices. */
    boolean isMinimal(int[] members) {
        return removable(members) < 0;
    }

    /** The position of a parcel without which the set still suffices, or −1. */
    int removable(int[] members) {
        for (int i = 0; i < members.length; i++) {
            if (!wish.isMust(members[i]) && suffices(without(members, i))) {
                return i;
            }
        }
        return -1;
    }

    static int[] without(int[] members, int position) {
        int[] left = new int[members.length - 1];
        System.arraycopy(members, 0, left, 0, position);
        System.arraycopy(members, position + 1, left, position, left.length - position);
        return left;
    }
}
