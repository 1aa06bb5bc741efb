package jp.ritchi.ingest.format.shapefile;

import java.nio.ByteBuffer;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * The shape that the content of one record holds. Every count is checked against the bytes that are
 * there before room is made for it.
 *
 * @param geometry absent for a null shape and one of no positions
 * @param heightDropped whether it had heights or measures
 * @param turned whether rings run the wrong way round, so that only their nesting tells holes
 */
record ShpShape(@Nullable Geometry geometry, boolean heightDropped, boolean turned) {
    private static final int POINT_END = 20;
    private static final int BOX_END = 36;
    private static final int PARTS_START = 44;
    private static final int MULTIPATCH = 31;

    static ShpShape of(ByteBuffer content) throws ShapeProblem {
        int type = content.getInt(0);
        boolean more = type > 10;
        return switch (type) {
            case 0 -> new ShpShape(null, false, false);
            case 1, 11, 21 -> new ShpShape(point(content), more, false);
            case 3, 13, 23 -> new ShpShape(lines(content), more, false);
            case 5, 15, 25 -> polygons(content, more);
            case 8, 18, 28 -> new ShpShape(points(content), more, false);
            case MULTIPATCH ->
                    throw new ShapeProblem(
                            "立体の図形（MultiPatch）は取り込めません。ポリゴンに変換してください。",
                            "Solid shapes (MultiPatch) are not taken. Convert them to polygons.");
            default ->
                    throw new ShapeProblem(
                            "図形の種類 " + type + " はシェープファイルにありません。",
                            "There is no type of shape " + type + " in shapefiles.");
        };
    }

    private static Geometry point(ByteBuffer content) throws ShapeProblem {
        need(content, POINT_END, 1);
        return ShapeParts.point(content.getDouble(4), content.getDouble(12));
    }

    private static Geometry points(ByteBuffer content) throws ShapeProblem {
        need(content, BOX_END + 4, 1);
        int count = count(content, BOX_END);
        need(content, BOX_END + 4 + 16L * count, count);
        var positions = positions(content, BOX_END + 4, 0, count);
        return ShapeParts.FACTORY.createMultiPointFromCoords(positions);
    }

    private static @Nullable Geometry lines(ByteBuffer content) throws ShapeProblem {
        var starts = starts(content);
        if (starts.length == 1) {
            return null;
        }
        var lines = new LineString[starts.length - 1];
        int first = PARTS_START + 4 * lines.length;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ShapeParts.line(positions(content, first, starts[i], starts[i + 1]));
        }
        return lines.length == 1 ? lines[0] : ShapeParts.FACTORY.createMultiLineString(lines);
    }

    private static ShpShape polygons(ByteBuffer content, boolean more) throws ShapeProblem {
        var starts = starts(content);
        var rings = new LinearRing[starts.length - 1];
        int first = PARTS_START + 4 * rings.length;
        for (int i = 0; i < rings.length; i++) {
            var positions = positions(content, first, starts[i], starts[i + 1]);
            rings[i] = ShapeParts.ring(positions, i + 1);
        }
        if (rings.length == 0) {
            return new ShpShape(null, more, false);
        }
        var nesting = new RingNesting(rings);
        return new ShpShape(nesting.polygons(), more, nesting.isTurned());
    }

    /** Where each part begins among the positions, and where the last one ends. */
    private static int[] starts(ByteBuffer content) throws ShapeProblem {
        need(content, PARTS_START, 1);
        int parts = count(content, BOX_END);
        int points = count(content, BOX_END + 4);
        need(content, PARTS_START + 4L * parts + 16L * points, points);
        if (parts > points) {
            throw new ShapeProblem(
                    "部分（" + parts + "）が点（" + points + "）より多くあります。",
                    "There are more parts (" + parts + ") than positions (" + points + ").");
        }
        var starts = new int[parts + 1];
        starts[parts] = points;
        for (int i = parts - 1; i >= 0; i--) {
            starts[i] = content.getInt(PARTS_START + 4 * i);
            boolean good = starts[i] >= 0 && starts[i] < starts[i + 1] && (i > 0 || starts[i] == 0);
            if (!good) {
                throw new ShapeProblem(
                        "部分 " + (i + 1) + " の始まり（" + starts[i] + "）が正しくありません。",
                        "Part " + (i + 1) + " begins at an impossible place (" + starts[i] + ").");
            }
        }
        return starts;
    }

    private static int count(ByteBuffer content, int at) throws ShapeProblem {
        int count = content.getInt(at);
        if (count < 0) {
            throw new ShapeProblem(
                    "図形の点または部分の数が負です（" + count + "）。",
                    "The number of positions or parts is negative (" + count + ").");
        }
        return count;
    }

    private static void need(ByteBuffer content, long bytes, int positions) throws ShapeProblem {
        if (bytes > content.limit()) {
            throw new ShapeProblem(
                    "図形は " + bytes + " バイト必要ですが、" + content.limit() + " バイトしかありません。",
                    "The shape needs " + bytes + " bytes but has " + content.limit() + ".");
        }
        ShapeParts.checkVertices(positions);
    }

    private static Coordinate[] positions(ByteBuffer content, int first, int from, int to)
            throws ShapeProblem {
        var positions = new Coordinate[to - from];
        for (int i = 0; i < positions.length; i++) {
            int at = first + 16 * (from + i);
            positions[i] = ShapeParts.position(content.getDouble(at), content.getDouble(at + 8));
        }
        return positions;
    }
}
