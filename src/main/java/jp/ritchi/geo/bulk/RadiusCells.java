package jp.ritchi.geo.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A grid that says which discs meet a cell, and whether one of them takes in all of it; never a
 * disc too few. Unchangeable and safe for many threads.
 */
final class RadiusCells {
    private static final int MOST_CELLS = 4_000_000;
    private static final double LONGEST_DEGREE = 111_700;

    /** Metres for what the sphere or the polynomial leave open about a cell's corners. */
    private static final double MARGIN = 1;

    static final int[] NONE = {};

    final double west;
    final double south;
    final double width;
    final double height;
    final int columns;
    final int rows;

    /**
     * 0 where no disc is, else twice the number of a list, plus 1 where a disc takes in the cell.
     */
    private final int[] codes;

    private final List<int[]> lists = new ArrayList<>();

    RadiusCells(PointSet points, double radius) {
        double cell = radius / 4 / LONGEST_DEGREE;
        double reach = (radius + MARGIN) / 110_500;
        double lowest = least(points.lat) - reach;
        double highest = -least(negative(points.lat)) + reach;
        double cos = Math.cos(Math.toRadians(Math.max(Math.abs(lowest), Math.abs(highest)) + 0.1));
        double eastReach = reach / Math.max(0.01, cos);
        double extentX = -least(negative(points.lon)) - least(points.lon) + 2 * eastReach;
        double extentY = highest - lowest;
        double stretch = Math.max(1, Math.sqrt(extentX * extentY / (cell * cell) / MOST_CELLS));
        width = cell * stretch;
        height = cell * stretch;
        west = least(points.lon) - eastReach;
        south = lowest;
        columns = points.size() == 0 ? 0 : (int) Math.ceil(extentX / width) + 1;
        rows = points.size() == 0 ? 0 : (int) Math.ceil(extentY / height) + 1;
        codes = new int[columns * rows];
        lists.add(NONE);
        fill(points, radius, reach, eastReach);
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double[] negative(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }

    private void fill(PointSet points, double radius, double reach, double eastReach) {
        double halfDiagonal = Math.hypot(width, height) / 2 * LONGEST_DEGREE + MARGIN;
        Map<Integer, List<Integer>> met = new HashMap<>();
        Map<Integer, Boolean> taken = new HashMap<>();
        for (int point = 0; point < points.size(); point++) {
            int lastColumn = column(points.lon[point] + eastReach);
            int lastRow = row(points.lat[point] + reach);
            for (int r = row(points.lat[point] - reach); r <= lastRow; r++) {
                for (int c = column(points.lon[point] - eastReach); c <= lastColumn; c++) {
                    double lon = west + (c + 0.5) * width;
                    double lat = south + (r + 0.5) * height;
                    double sphere =
                            Candidates.sphere(lon, lat, points.lon[point], points.lat[point]);
                    if (sphere * (1 - Candidates.SLACK) - halfDiagonal <= radius) {
                        int at = r * columns + c;
                        met.computeIfAbsent(at, k -> new ArrayList<>()).add(point);
                        boolean all = sphere * (1 + Candidates.SLACK) + halfDiagonal <= radius;
                        taken.merge(at, all, Boolean::logicalOr);
                    }
                }
            }
        }
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        met.forEach(
                (at, list) -> {
                    int number = numbers.computeIfAbsent(list, this::keep);
                    codes[at] = 2 * number + (taken.get(at) ? 1 : 0);
                });
    }

    private int keep(List<Integer> list) {
        lists.add(list.stream().mapToInt(Integer::intValue).toArray());
        return lists.size() - 1;
    }

    int column(double lon) {
        return clamp((lon - west) / width, columns);
    }

    int row(double lat) {
        return clamp((lat - south) / height, rows);
    }

    private static int clamp(double cell, int count) {
        return (int) Math.max(0, Math.min(count - 1.0, cell));
    }

    int code(int column, int row) {
        return codes[row * columns + column];
    }

    int[] list(int code) {
        return lists.get(code >> 1);
    }
}
