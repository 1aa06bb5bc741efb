package jp.ritchi.ingest.format.gml;

import java.util.Arrays;

/** The numbers of a coordinate list; anything else in it makes the geometry unreadable. */
final class GmlNumbers {
    /** What stands for a list that is no list of numbers. */
    static final double[] UNREADABLE = {Double.NaN};

    private GmlNumbers() {}

    static double[] of(String text) {
        var numbers = new double[16];
        int count = 0;
        int at = 0;
        int length = text.length();
        while (at < length) {
            while (at < length && isSpace(text.charAt(at))) {
                at++;
            }
            int from = at;
            while (at < length && !isSpace(text.charAt(at))) {
                at++;
            }
            if (from < at) {
                double value = number(text.substring(from, at));
                if (!Double.isFinite(value)) {
                    return UNREADABLE;
                }
                numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
                numbers[count++] = value;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == ',' || c == '\u3000';
    }

    private static double number(String word) {
        char last = word.charAt(word.length() - 1);
        boolean plain = last >= '0' && last <= '9' || last == '.';
        try {
            // Java also reads 1d and 0x1p3, which no coordinate list has.
            return plain && word.indexOf('x') < 0 && word.length() < 64
                    ? Double.parseDouble(word)
                    : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
