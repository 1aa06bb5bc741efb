package jp.ritchi.tile.mvt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one layer of a tile. Each feature is told once as it comes; names and values are kept once
 * and numbered. Not for two threads.
 */
public final class LayerWriter {
    private static final int VERSION = 2;

    private final String name;
    private final Grid grid;
    private final WkbShapes shapes;
    private final PointDrawing points;
    private final LineDrawing lines;
    private final AreaDrawing areas;

    private final FlatShape shape = new FlatShape();
    private final Drawing drawing = new Drawing();
    private final ByteSink tags = new ByteSink();
    private final ByteSink feature = new ByteSink();
    private final ByteSink features = new ByteSink();
    private final ByteSink values = new ByteSink();
    private final ByteSink value = new ByteSink();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<String> names;
    private int count;

    /**
     * @param names of the values that come with each feature, in their order
     */
    public LayerWriter(String name, Grid grid, List<String> names) {
        this.name = name;
        this.grid = grid;
        this.names = List.copyOf(names);
        this.shapes = new WkbShapes(grid);
        var clip = grid.clip();
        this.points = new PointDrawing(clip);
        this.lines = new LineDrawing(clip);
        this.areas = new AreaDrawing(clip);
    }

    /**
     * Draws a feature, unless its shape does not touch the tile and its margin.
     *
     * @param wkb well-known binary in EPSG:3857
     * @param told text, boolean, whole number or double for each name, null where there is none
     */
    public void add(byte[] wkb, @Nullable Object[] told) {
        shapes.read(wkb, shape);
        drawing.clear();
        if (shape.dimension < 0 || !grid.clip().intersects(shape.envelope())) {
            return;
        }
        switch (shape.dimension) {
            case 0 -> points.draw(shape, drawing);
            case 1 -> lines.draw(shape, drawing);
            default -> areas.draw(shape, drawing);
        }
        if (!drawing.isEmpty()) {
            write(shape.dimension + 1, told);
        }
    }

    /** Draws a rectangle of whole units. */
    public void addSquare(int left, int top, int side, @Nullable Object[] told) {
        drawing.clear();
        int right = left + side;
        int bottom = top + side;
        drawing.ring(new int[] {left, top, right, top, right, bottom, left, bottom}, 4, true);
        write(3, told);
    }

    /** Features drawn so far. */
    public int count() {
        return count;
    }

    /** How long {@link #toBytes} is about. */
    public int size() {
        return features.size() + values.size();
    }

    /** The layer as a part of a tile; none when it has no feature. */
    public byte[] toBytes() {
        if (count == 0) {
            return new byte[0];
        }
        var layer = new ByteSink();
        layer.number(15, VERSION);
        layer.text(1, name);
        layer.append(features);
        names.forEach(key -> layer.text(3, key));
        layer.append(values);
        layer.number(5, grid.extent());
        var tile = new ByteSink();
        tile.message(3, layer);
        return tile.toArray();
    }

    private void write(int kind, @Nullable Object[] told) {
        tags.clear();
        for (int i = 0; i < told.length; i++) {
            var one = told[i];
            if (one != null) {
                tags.varint(i);
                tags.varint(number(one));
            }
        }
        feature.clear();
        feature.message(2, tags);
        feature.number(3, kind);
        feature.message(4, drawing.commands());
        features.message(2, feature);
        count++;
    }

    private int number(Object one) {
        var known = numbers.get(one);
        if (known != null) {
            return known;
        }
        value.clear();
        if (one instanceof String text) {
            value.text(1, text);
        } else if (one instanceof Double number) {
            value.fixed64(3, number);
        } else if (one instanceof Boolean truth) {
            value.number(7, truth ? 1 : 0);
        } else if (one instanceof Number whole) {
            value.number(6, ByteSink.zigzag(whole.longValue()));
        } else {
            throw new IllegalArgumentException("Tiles do not know " + one.getClass());
        }
        values.message(4, value);
        numbers.put(one, numbers.size());
        return numbers.size() - 1;
    }
}
