package jp.ritchi.eligibility.assemblage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins given parcels by chains of as few others as it can find, one given parcel after another.
 */
final class Connection {
    private Connection() {}

    /** One connected core for each way in which all given parcels can be reached. */
    static List<int[]> cores(Land land, int[] must) {
        long common =
                Arrays.stream(must).mapToLong(p -> land.reach()[p]).reduce(-1L, (a, b) -> a & b);
        var cores = new ArrayList<int[]>();
        for (long left = common; left != 0; left &= left - 1) {
            int[] core = core(land, must, Long.lowestOneBit(left));
            if (core != null && cores.stream().noneMatch(other -> Arrays.equals(other, core))) {
                cores.add(core);
            }
        }
        return cores;
    }

    private static int @Nullable [] core(Land land, int[] must, long bit) {
        int[] core = {must[0]};
        for (int missing = missing(core, must); missing > 0; missing = missing(core, must)) {
            core = nearest(land, core, must, bit);
            if (core == null) {
                return null;
            }
        }
        return core;
    }

    private static int missing(int[] core, int[] must) {
        return (int) Arrays.stream(must).filter(p -> Arrays.binarySearch(core, p) < 0).count();
    }

    /** The core with the chain to the nearest given parcel that it lacks; null if there is none. */
    private static int @Nullable [] nearest(Land land, int[] core, int[] must, long bit) {
        int[] before = new int[land.size()];
        Arrays.fill(before, -2);
        int[] queue = new int[land.size()];
        int tail = 0;
        for (int p : core) {
            before[p] = -1;
            queue[tail++] = p;
        }
        for (int head = 0; head < tail; head++) {
            int p = queue[head];
            if (before[p] >= 0 && Arrays.binarySearch(must, p) >= 0) {
                return chain(core, before, p);
            }
            for (int e = land.start()[p]; e < land.start()[p + 1]; e++) {
                int q = land.neighbour()[e];
                if (before[q] == -2 && (land.reach()[q] & bit) != 0) {
                    before[q] = p;
                    queue[tail++] = q;
                }
            }
        }
        return null;
    }

    private static int[] chain(int[] core, int[] before, int end) {
        int[] longer = core;
        for (int p = end; before[p] != -1; p = before[p]) {
            longer = Arrays.copyOf(longer, longer.length + 1);
            longer[longer.length - 1] = p;
        }
        Arrays.sort(longer);
        return longer;
    }
}
