package jp.ritchi.geo.bulk;

import java.util.HashMap;
import java.util.Map;

/** Remembers by small cells which points can be nearest to an outline there. For one thread. */
final class CandidateCells {
    private static final double CELL_DEGREES = 0.05;

    /** Outlines that reach farther than this from their middle are looked up for themselves. */
    private static final double LARGE = 2_000;

    private static final double METRES_PER_DEGREE = 111_700;

    private final PointSet points;
    private final Map<Long, int[]> cells = new HashMap<>();
    private long lastKey = Long.MIN_VALUE;
    private int[] last = new int[0];

    CandidateCells(PointSet points) {
        this.points = points;
    }

    /** The points that may be nearest to an outline with this middle, in any reading. */
    int[] near(double lon, double lat, double reach) {
        if (!(reach <= LARGE)) {
            return Candidates.of(points, lon, lat, reach);
        }
        long column = (long) Math.floor(lon / CELL_DEGREES);
        long row = (long) Math.floor(lat / CELL_DEGREES);
        long key = column * 10_000 + row;
        if (key != lastKey) {
            last = cells.computeIfAbsent(key, k -> candidates(column, row));
            lastKey = key;
        }
        return last;
    }

    private int[] candidates(long column, long row) {
        double half = CELL_DEGREES / 2 * METRES_PER_DEGREE;
        double lon = (column + 0.5) * CELL_DEGREES;
        double lat = (row + 0.5) * CELL_DEGREES;
        return Candidates.of(points, lon, lat, half * Math.sqrt(2) + LARGE);
    }
}
