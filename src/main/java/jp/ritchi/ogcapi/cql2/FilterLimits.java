package jp.ritchi.ogcapi.cql2;

/**
 * Counts what a filter is made of while it is read, so that one that is too big is refused before
 * it costs anything.
 */
final class FilterLimits {
    static final int MOST_CHARACTERS = 65_536;
    private static final int MOST_OPERATORS = 256;
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 1_000;
    private static final int MOST_VERTICES = 10_000;

    private int operators;
    private int depth;
    private int values;
    private int vertices;

    void operator() {
        if (++operators > MOST_OPERATORS) {
            throw FilterProblems.tooBig(
                    "演算子は " + MOST_OPERATORS + " 個まで", "at most " + MOST_OPERATORS + " operators");
        }
    }

    void value() {
        if (++values > MOST_VALUES) {
            throw FilterProblems.tooBig(
                    "値は " + MOST_VALUES + " 個まで", "at most " + MOST_VALUES + " values");
        }
    }

    void vertex() {
        if (++vertices > MOST_VERTICES) {
            throw FilterProblems.tooBig(
                    "頂点は " + MOST_VERTICES + " 個まで", "at most " + MOST_VERTICES + " vertices");
        }
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw FilterProblems.tooBig(
                    "入れ子は " + DEEPEST + " 段まで", "at most " + DEEPEST + " levels deep");
        }
    }

    void leave() {
        depth--;
    }
}
