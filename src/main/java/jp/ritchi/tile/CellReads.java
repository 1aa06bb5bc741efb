package jp.ritchi.tile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import jp.ritchi.geo.TileAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the cells of a tile: those that the database keeps, or counted from the rows now. */
final class CellReads {
    /** The finest level that is kept; every third level above it is kept, too. */
    private static final int FINEST = 18;

    private static final int STEP = 3;
    private static final int COARSEST = 9;
    private static final double DECIMETRES = 10;

    private CellReads() {}

    /**
     * Whether the cells of such a question are kept. They count the rows that have not ended by one
     * day; just after midnight that is still the day before.
     */
    static boolean areKept(TileQuestion question, JdbcClient jdbc) {
        return question.layer().keepsCells()
                && Cells.level(question.address()) <= FINEST
                && question.presentDay().filter(day -> isCounted(question, day, jdbc)).isPresent();
    }

    private static boolean isCounted(TileQuestion question, LocalDate day, JdbcClient jdbc) {
        return jdbc.sql(TileSql.COUNTED_DAY)
                .param("layer", question.layer().id())
                .query(LocalDate.class)
                .optional()
                .filter(day::equals)
                .isPresent();
    }

    static Cells kept(TileQuestion question, JdbcClient jdbc) {
        var address = question.address();
        int level = Cells.level(address);
        int kept = Math.max(COARSEST, level + Math.floorMod(FINEST - level, STEP));
        long tile = code(address.column(), address.row());
        var sizes = new AtomicLong();
        var cells = new ArrayList<Cell>();
        jdbc.sql(TileSql.KEPT_CELLS)
                .param("layer", question.layer().id())
                .param("kept", kept)
                .param("shift", 2 * (kept - level))
                .param("from", tile << 2 * (kept - address.matrix()))
                .param("to", tile + 1 << 2 * (kept - address.matrix()))
                .param("shift18", 2 * (FINEST - level))
                .param("from18", tile << 2 * (FINEST - address.matrix()))
                .param("to18", tile + 1 << 2 * (FINEST - address.matrix()))
                .query(
                        row -> {
                            long code = row.getLong(1);
                            var counts = new long[5];
                            for (int i = 0; i < counts.length; i++) {
                                counts[i] = row.getLong(i + 2);
                            }
                            sizes.addAndGet(row.getLong(7));
                            cells.add(Cell.of(half(code), half(code >> 1), counts));
                        });
        return new Cells(question, level, cells, sizes.get() / DECIMETRES);
    }

    static Cells counted(TileQuestion question, JdbcClient jdbc) {
        var address = question.address();
        var bounds = address.mercatorBounds();
        int level = Math.min(Cells.level(address), TileAddress.DEEPEST + 5);
        int shift = level - address.matrix();
        var cells = new ArrayList<Cell>();
        jdbc.sql(TileSql.cells(question.layer(), question.rows()))
                .params(question.rows().values())
                .param("level", level)
                .param("column", (long) address.column() << shift)
                .param("row", (long) address.row() << shift)
                .param("side", 1L << shift)
                .param("west", bounds.getMinX())
                .param("south", bounds.getMinY())
                .param("east", bounds.getMaxX())
                .param("north", bounds.getMaxY())
                .query(
                        row -> {
                            var counts = new long[5];
                            for (int i = 0; i < counts.length; i++) {
                                counts[i] = row.getLong(i + 3);
                            }
                            cells.add(Cell.of(row.getInt(1), row.getInt(2), counts));
                        });
        return new Cells(question, level, cells, 0);
    }

    /** The bits of column and row in turns, as {@code core.cell_change.code}. */
    private static long code(int column, int row) {
        long code = 0;
        for (int i = 0; i < TileAddress.DEEPEST; i++) {
            code |= (column >> i & 1L) << 2 * i | (row >> i & 1L) << 2 * i + 1;
        }
        return code;
    }

    /** Every second bit of a code. */
    private static int half(long code) {
        int number = 0;
        for (int i = 0; i < FINEST; i++) {
            number |= (int) (code >> 2 * i & 1) << i;
        }
        return number;
    }
}
