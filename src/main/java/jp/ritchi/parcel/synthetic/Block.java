package jp.ritchi.parcel.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.ritchi.parcel.synthetic.Plane.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A block of land between roads, cut into columns and rows of irregular lots. Neighbours share
 * their corners and the bends of their common edges exactly, so that there are neither gaps nor
 * overlaps.
 */
final class Block {
    private static final double JITTER = 0.12;
    private static final double BEND_SHARE = 0.16;
    private static final double MERGE_SHARE = 0.08;
    private static final int MAX_CORNERS = 8;

    private final SplittableRandom random;
    private final int columns;
    private final int rows;
    private final Spot[][] nodes;
    private final @Nullable Spot[][] bendsAlong;
    private final @Nullable Spot[][] bendsUp;

    /**
     * @param corner lower left corner
     * @param size width and height of the whole block
     */
    Block(SplittableRandom random, Spot corner, Spot size, int columns, int rows) {
        this.random = random;
        this.columns = columns;
        this.rows = rows;
        double width = size.x() / columns;
        double height = size.y() / rows;
        nodes = new Spot[columns + 1][rows + 1];
        bendsAlong = new Spot[columns][rows + 1];
        bendsUp = new Spot[columns + 1][rows];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                nodes[i][j] =
                        new Spot(
                                corner.x() + (i + jitter(i, columns)) * width,
                                corner.y() + (j + jitter(j, rows)) * height);
            }
        }
        bend();
    }

    /** Edges along roads bend less than those between fields. */
    private double jitter(int index, int last) {
        double reach = index == 0 || index == last ? JITTER / 4 : JITTER;
        return (random.nextDouble() * 2 - 1) * reach;
    }

    private void bend() {
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= rows; j++) {
                bendsAlong[i][j] = bendOf(nodes[i][j], nodes[i + 1][j]);
            }
        }
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j < rows; j++) {
                bendsUp[i][j] = bendOf(nodes[i][j], nodes[i][j + 1]);
            }
        }
    }

    private @Nullable Spot bendOf(Spot a, Spot b) {
        double off = (random.nextDouble() * 2 - 1) * 0.05;
        boolean bent = random.nextDouble() < BEND_SHARE;
        return bent
                ? new Spot(
                        (a.x() + b.x()) / 2 - (b.y() - a.y()) * off,
                        (a.y() + b.y()) / 2 + (b.x() - a.x()) * off)
                : null;
    }

    /** The rings of all lots, some of them two cells wide. */
    List<List<Spot>> rings() {
        var rings = new ArrayList<List<Spot>>();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                boolean merge = i + 1 < columns && random.nextDouble() < MERGE_SHARE;
                var ring = ring(i, merge ? i + 2 : i + 1, j);
                if (merge && ring.size() <= MAX_CORNERS) {
                    i++;
                } else {
                    ring = ring(i, i + 1, j);
                }
                rings.add(ring);
            }
        }
        return rings;
    }

    private List<Spot> ring(int from, int to, int row) {
        var ring = new ArrayList<Spot>();
        for (int i = from; i < to; i++) {
            add(ring, nodes[i][row], bendsAlong[i][row]);
        }
        add(ring, nodes[to][row], bendsUp[to][row]);
        for (int i = to; i > from; i--) {
            add(ring, nodes[i][row + 1], bendsAlong[i - 1][row + 1]);
        }
        add(ring, nodes[from][row + 1], bendsUp[from][row]);
        return ring;
    }

    private static void add(List<Spot> ring, Spot corner, @Nullable Spot bend) {
        ring.add(corner);
        if (bend != null) {
            ring.add(bend);
        }
    }
}
