package jp.ritchi.traffic;

import org.jspecify.annotations.Nullable;

/** Why one row of counts cannot be used; the other rows can. */
final class RowProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** More vehicles than any road carries in an hour. */
    private static final int MAX_PER_HOUR = 100_000;

    private final String ja;

    RowProblem(String ja, String en) {
        super(en, null, false, false);
        this.ja = ja;
    }

    String ja() {
        return ja;
    }

    String en() {
        return String.valueOf(getMessage());
    }

    /** A number of vehicles; absent for an empty field, which is a gap and no zero. */
    static @Nullable Integer count(String field, String text) throws RowProblem {
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= MAX_PER_HOUR) {
            return Integer.valueOf(text);
        }
        throw new RowProblem(
                field + " が台数として読めません（0〜" + MAX_PER_HOUR + " の整数）。",
                field + " is no number of vehicles (whole, 0 to " + MAX_PER_HOUR + ").");
    }
}
