package jp.ritchi.geo.bulk;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Finds the least of several values known within bounds, exactly where the bounds do not tell. */
final class Contest {
    private int[] points = new int[16];
    private double[] values = new double[16];
    private double[] errors = new double[16];
    private int count;
    private int winner;

    void clear() {
        count = 0;
    }

    void add(int point, double value, double error) {
        if (count == points.length) {
            points = Arrays.copyOf(points, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
            errors = Arrays.copyOf(errors, 2 * count);
        }
        points[count] = point;
        values[count] = value;
        errors[count++] = error;
    }

    /** The point with the least value after {@link #settle}, −1 when there was none. */
    int winner() {
        return winner;
    }

    /** The least value to the millimetre; NaN when there is none. */
    double settle(IntToDoubleFunction exact) {
        double ceiling = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            ceiling = Math.min(ceiling, values[i] + errors[i]);
        }
        int open = 0;
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (values[i] - errors[i] <= ceiling) {
                last = i;
                open++;
            }
        }
        if (open == 1 && isSafe(last)) {
            winner = points[last];
            return Millimetres.round(values[last]);
        }
        return open == 0 ? none() : settle(exact, ceiling);
    }

    private boolean isSafe(int i) {
        return errors[i] < 1
                && Math.round((values[i] - errors[i]) * 1_000)
                        == Math.round((values[i] + errors[i]) * 1_000);
    }

    private double none() {
        winner = -1;
        return Double.NaN;
    }

    private double settle(IntToDoubleFunction exact, double ceiling) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (values[i] - errors[i] <= ceiling) {
                double value = exact.applyAsDouble(points[i]);
                if (value < least) {
                    least = value;
                    winner = points[i];
                }
            }
        }
        return Millimetres.round(least);
    }
}
