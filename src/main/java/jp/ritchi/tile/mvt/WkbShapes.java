package jp.ritchi.tile.mvt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads well-known binary of two dimensions into the units of a grid. Of a collection the members
 * of the highest dimension are read, which is what can be drawn of it.
 */
final class WkbShapes {
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;

    private final Grid grid;

    WkbShapes(Grid grid) {
        this.grid = grid;
    }

    void read(byte[] wkb, FlatShape shape) {
        shape.clear();
        read(ByteBuffer.wrap(wkb), shape);
    }

    private void read(ByteBuffer wkb, FlatShape shape) {
        wkb.order(wkb.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int type = wkb.getInt();
        switch (type) {
            case POINT, LINE, POLYGON -> simple(type, wkb, shape);
            case 4, 5, 6, COLLECTION -> {
                int members = wkb.getInt();
                for (int i = 0; i < members; i++) {
                    read(wkb, shape);
                }
            }
            default -> throw new IllegalArgumentException("Not drawn: kind " + type);
        }
    }

    private void simple(int type, ByteBuffer wkb, FlatShape shape) {
        int dimension = type - 1;
        if (dimension > shape.dimension) {
            shape.clear();
            shape.dimension = dimension;
        }
        boolean kept = dimension == shape.dimension;
        int paths = type == POLYGON ? wkb.getInt() : 1;
        for (int path = 0; path < paths; path++) {
            int places = type == POINT ? 1 : wkb.getInt();
            if (!kept) {
                wkb.position(wkb.position() + places * 2 * Double.BYTES);
                continue;
            }
            path(places, wkb, shape, path == 0);
        }
    }

    private void path(int places, ByteBuffer wkb, FlatShape shape, boolean opensPart) {
        int before = shape.size;
        for (int i = 0; i < places; i++) {
            double x = wkb.getDouble();
            double y = wkb.getDouble();
            if (!Double.isNaN(x)) { // an empty point
                shape.add(grid.column(x), grid.row(y));
            }
        }
        if (shape.size > before) {
            shape.endPath(opensPart);
        }
    }
}
