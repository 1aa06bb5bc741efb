package jp.ritchi.ingest.format.shape;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;

/** Points, lines and rings of one geometry; what JTS would close, pad or refuse is a problem. */
public final class ShapeParts {
    /** No parcel, zone or coastline of one municipality comes near; a bomb does. */
    public static final int MAX_VERTICES = 1_000_000;

    /** Geometries are in the system of their table, which they do not name. */
    public static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int RING_POSITIONS = 3;

    private ShapeParts() {}

    /** Throws when a geometry has more vertices than {@link #MAX_VERTICES}. */
    public static void checkVertices(long vertices) throws ShapeProblem {
        if (vertices > MAX_VERTICES) {
            throw new ShapeProblem(
                    "頂点が多すぎます（" + vertices + " 点。" + MAX_VERTICES + " 点まで）。図形を分けてください。",
                    "The shape has "
                            + vertices
                            + " vertices; at most "
                            + MAX_VERTICES
                            + ". Split it.");
        }
    }

    /** One position; numbers that are none, or endless, are a problem. */
    public static Coordinate position(double x, double y) throws ShapeProblem {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new ShapeProblem(
                    "座標の値が数ではありません（" + x + ", " + y + "）。",
                    "A coordinate is no number (" + x + ", " + y + ").");
        }
        return new Coordinate(x, y);
    }

    public static Point point(double x, double y) throws ShapeProblem {
        return FACTORY.createPoint(position(x, y));
    }

    /** A line of at least two positions, or an empty one of none. */
    public static LineString line(Coordinate[] positions) throws ShapeProblem {
        if (positions.length == 1) {
            throw new ShapeProblem("点が 1 つしかない線があります。", "A line has only one position.");
        }
        return FACTORY.createLineString(positions);
    }

    /**
     * A closed ring.
     *
     * @param number its place in the shape, from 1, for the sentence
     */
    public static LinearRing ring(Coordinate[] positions, int number) throws ShapeProblem {
        if (positions.length == 0) {
            return FACTORY.createLinearRing();
        }
        if (positions.length < RING_POSITIONS) {
            throw new ShapeProblem(
                    number + " 番目の輪の点が少なすぎます（" + positions.length + " 点）。",
                    "Ring " + number + " has too few positions (" + positions.length + ").");
        }
        var first = positions[0];
        var last = positions[positions.length - 1];
        if (!first.equals2D(last)) {
            throw new ShapeProblem(
                    number + " 番目の輪が閉じていません（始点 " + words(first) + "、終点 " + words(last) + "）。",
                    "Ring "
                            + number
                            + " is not closed: it begins at "
                            + words(first)
                            + " and ends at "
                            + words(last)
                            + ".");
        }
        return FACTORY.createLinearRing(positions);
    }

    private static String words(Coordinate position) {
        return position.x + " " + position.y;
    }
}
