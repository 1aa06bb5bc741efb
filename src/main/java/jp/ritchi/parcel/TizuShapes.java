package jp.ritchi.parcel;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Resolves a surface of a sheet into a polygon with x east and y north in metres. It joins curves
 * in the order of the file, turning one round where the next begins at its end, and refuses a ring
 * that does not close; it never bridges a gap.
 */
final class TizuShapes {
    /** Coordinates are written to the millimetre; ends nearer than half of that are one point. */
    private static final double SAME_POINT_METRES = 0.0005;

    /** Wider than any zone; beyond it a number is a mistake. */
    private static final double FARTHEST_METRES = 2_000_000;

    private final TizuSheet sheet;

    TizuShapes(TizuSheet sheet) {
        this.sheet = sheet;
    }

    /** The parcel's shape with its holes; donuts in one ring are taken apart. */
    Rebuilt resolve(TizuParcel parcel) throws ShapeProblem {
        var surface = sheet.surfaces.get(parcel.shape());
        if (surface == null || surface.exteriors().isEmpty()) {
            throw new ShapeProblem("形状（面）がありません。", "It has no surface.");
        }
        var outer = new ArrayList<Coordinate[]>();
        var holes = new ArrayList<Coordinate[]>();
        for (var ring : surface.exteriors()) {
            outer.add(ring(ring));
        }
        for (var ring : surface.interiors()) {
            holes.add(ring(ring));
        }
        return RingRebuild.polygon(outer, holes);
    }

    /**
     * @param fromTouchingLines whether lines that were drawn out and back were taken away
     */
    record Rebuilt(Geometry polygon, boolean fromTouchingLines) {}

    private Coordinate[] ring(List<String> curveIds) throws ShapeProblem {
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < curveIds.size(); i++) {
            var curve = curve(curveIds.get(i));
            if (ring.isEmpty()) {
                ring.addAll(curve);
            } else {
                join(ring, curve, i == 1);
            }
        }
        if (ring.size() < 4 || !same(ring.get(0), ring.get(ring.size() - 1))) {
            throw new ShapeProblem("筆界線がつながって閉じていません。", "Its boundary lines do not close.");
        }
        ring.set(ring.size() - 1, ring.get(0).copy());
        return ring.toArray(Coordinate[]::new);
    }

    private static void join(List<Coordinate> ring, List<Coordinate> curve, boolean firstMayTurn)
            throws ShapeProblem {
        if (firstMayTurn && !touches(last(ring), curve) && touches(ring.get(0), curve)) {
            java.util.Collections.reverse(ring);
        }
        if (same(last(ring), curve.get(0))) {
            ring.addAll(curve.subList(1, curve.size()));
        } else if (same(last(ring), last(curve))) {
            for (int i = curve.size() - 2; i >= 0; i--) {
                ring.add(curve.get(i));
            }
        } else {
            throw new ShapeProblem("筆界線がつながっていません。", "Its boundary lines do not meet.");
        }
    }

    private static boolean touches(Coordinate end, List<Coordinate> curve) {
        return same(end, curve.get(0)) || same(end, last(curve));
    }

    private static Coordinate last(List<Coordinate> line) {
        return line.get(line.size() - 1);
    }

    private static boolean same(Coordinate a, Coordinate b) {
        return a.distance(b) < SAME_POINT_METRES;
    }

    private List<Coordinate> curve(String id) throws ShapeProblem {
        var ends = sheet.curves.get(id);
        if (ends == null || ends.size() < 2) {
            throw new ShapeProblem(
                    "筆界線 " + id + " がありません。", "Boundary line " + id + " is missing.");
        }
        var line = new ArrayList<Coordinate>();
        for (var end : ends) {
            line.add(coordinate(end));
        }
        return line;
    }

    private Coordinate coordinate(TizuSheet.End end) throws ShapeProblem {
        var at = end.pointId() == null ? end : sheet.points.get(end.pointId());
        if (at == null) {
            throw new ShapeProblem(
                    "点 " + end.pointId() + " がありません。", "Point " + end.pointId() + " is missing.");
        }
        boolean sane =
                Math.abs(at.xNorth()) < FARTHEST_METRES && Math.abs(at.yEast()) < FARTHEST_METRES;
        if (!sane) {
            throw new ShapeProblem("座標の値が読めないか大きすぎます。", "A coordinate is unreadable or too large.");
        }
        return new Coordinate(at.yEast(), at.xNorth());
    }

    /** Why one parcel has no usable shape. */
    static final class ShapeProblem extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text sentence;

        ShapeProblem(String ja, String en) {
            super(en, null, false, false);
            sentence = new Text(ja, en);
        }

        Text sentence() {
            return sentence;
        }
    }
}
