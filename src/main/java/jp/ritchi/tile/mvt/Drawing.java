package jp.ritchi.tile.mvt;

/** One feature's drawing commands (MVT 2.1, 4.3): each place is told by the step from the last. */
final class Drawing {
    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int CLOSE = 7;

    private final ByteSink commands = new ByteSink();
    private int x;
    private int y;

    void clear() {
        commands.clear();
        x = 0;
        y = 0;
    }

    boolean isEmpty() {
        return commands.size() == 0;
    }

    ByteSink commands() {
        return commands;
    }

    /** Points; a feature has one such command at most. */
    void points(int[] xy, int count) {
        command(MOVE, count);
        for (int i = 0; i < count; i++) {
            step(xy[2 * i], xy[2 * i + 1]);
        }
    }

    /** A line of two or more places. */
    void line(int[] xy, int count) {
        command(MOVE, 1);
        step(xy[0], xy[1]);
        command(LINE, count - 1);
        for (int i = 1; i < count; i++) {
            step(xy[2 * i], xy[2 * i + 1]);
        }
    }

    /** A ring of three or more places, the first not repeated, in this direction or against it. */
    void ring(int[] xy, int count, boolean onwards) {
        command(MOVE, 1);
        int first = onwards ? 0 : count - 1;
        step(xy[2 * first], xy[2 * first + 1]);
        command(LINE, count - 1);
        for (int i = 1; i < count; i++) {
            int k = onwards ? i : count - 1 - i;
            step(xy[2 * k], xy[2 * k + 1]);
        }
        command(CLOSE, 1);
    }

    /** A square of one unit, for what is smaller than that. */
    void dot(int left, int top) {
        ring(new int[] {left, top, left + 1, top, left + 1, top + 1, left, top + 1}, 4, true);
    }

    private void command(int id, int count) {
        commands.varint((long) count << 3 | id);
    }

    private void step(int toX, int toY) {
        commands.varint(ByteSink.zigzag((long) toX - x));
        commands.varint(ByteSink.zigzag((long) toY - y));
        x = toX;
        y = toY;
    }
}
