package jp.ritchi.ingest.format.gml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts a geometry together from its elements and from those that it refers to. North comes before
 * east in the file, and east before north in what is made.
 */
final class GmlShape {
    static final int MAX_POSITIONS = 1_000_000;

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MAX_DEPTH = 24;

    private final GmlStore store;
    private int positions;
    private boolean height;

    /** What is wrong with one geometry. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text sentence;

        Wrong(String ja, String en) {
            super(en, null, false, false);
            sentence = new Text(ja, en);
        }

        Text sentence() {
            return sentence;
        }
    }

    GmlShape(GmlStore store) {
        this.store = store;
    }

    boolean heightDropped() {
        return height;
    }

    /** The geometry of an element; several parts become one of several parts. */
    @Nullable Geometry build(GmlNode node) throws Wrong, IOException {
        var parts = new ArrayList<Geometry>();
        collect(node, parts, 0);
        if (parts.isEmpty()) {
            return null;
        }
        return parts.size() == 1 ? parts.get(0) : SHAPES.buildGeometry(parts);
    }

    private void collect(GmlNode node, List<Geometry> parts, int depth) throws Wrong, IOException {
        checkDepth(depth);
        switch (node.name()) {
            case "Point" -> {
                for (var at : path(node, depth)) {
                    parts.add(SHAPES.createPoint(at));
                }
            }
            case "Curve", "LineString", "CompositeCurve", "OrientableCurve" ->
                    parts.add(line(path(node, depth)));
            case "Polygon", "PolygonPatch", "Rectangle", "Triangle" ->
                    parts.add(polygon(node, depth));
            default -> {
                if (!node.href().isEmpty()) {
                    collect(target(node), parts, depth + 1);
                }
                for (var child : node.children()) {
                    collect(child, parts, depth + 1);
                }
            }
        }
    }

    private static void checkDepth(int depth) throws Wrong {
        if (depth > MAX_DEPTH) {
            throw new Wrong("図形の参照が循環しています。", "The geometry refers to itself.");
        }
    }

    private GmlNode target(GmlNode node) throws Wrong, IOException {
        var found = store.find(node.href());
        if (found == null) {
            throw new Wrong(
                    "参照先の図形 " + node.href() + " がありません。",
                    "The geometry " + node.href() + " that it refers to is not in the file.");
        }
        return found;
    }

    private static Geometry line(List<Coordinate> path) throws Wrong {
        if (path.size() < 2) {
            throw new Wrong("線の点が足りません。", "A line has too few points.");
        }
        return SHAPES.createLineString(path.toArray(Coordinate[]::new));
    }

    private Polygon polygon(GmlNode node, int depth) throws Wrong, IOException {
        LinearRing shell = null;
        var holes = new ArrayList<LinearRing>();
        for (var child : node.children()) {
            if (child.name().equals("exterior") && shell == null) {
                shell = ring(child, depth + 1);
            } else if (child.name().equals("interior")) {
                holes.add(ring(child, depth + 1));
            }
        }
        if (shell == null) {
            throw new Wrong("面に外周がありません。", "A surface lacks its exterior.");
        }
        return SHAPES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(GmlNode node, int depth) throws Wrong, IOException {
        var path = path(node, depth);
        if (path.size() < 4 || !path.get(0).equals2D(path.get(path.size() - 1))) {
            throw new Wrong(
                    "面の境界線がつながらないか、閉じていません。",
                    "The boundary of a surface does not join up or is not closed.");
        }
        return SHAPES.createLinearRing(path.toArray(Coordinate[]::new));
    }

    /** The positions of an element and of all in it, one after the other. */
    private List<Coordinate> path(GmlNode node, int depth) throws Wrong, IOException {
        checkDepth(depth);
        var path = new ArrayList<Coordinate>();
        if (node.numbers().length > 0) {
            positions(node, path);
        }
        if (!node.href().isEmpty()) {
            join(path, path(target(node), depth + 1));
        }
        for (var child : node.children()) {
            join(path, path(child, depth + 1));
        }
        if (node.reversed()) {
            Collections.reverse(path);
        }
        return path;
    }

    private void positions(GmlNode node, List<Coordinate> path) throws Wrong {
        var numbers = node.numbers();
        int step = node.dimension();
        if (numbers == GmlNumbers.UNREADABLE
                || Double.isNaN(numbers[0])
                || numbers.length % step != 0) {
            throw new Wrong("座標の並びを読めません。", "The list of coordinates cannot be read.");
        }
        height |= step > 2;
        positions += numbers.length / step;
        if (positions > MAX_POSITIONS) {
            throw new Wrong(
                    "1 つの図形の頂点が多すぎます（" + MAX_POSITIONS + " 点まで）。図形を分けるか簡略化してください。",
                    "A geometry has more than "
                            + MAX_POSITIONS
                            + " vertices. Split or simplify it.");
        }
        for (int i = 0; i < numbers.length; i += step) {
            path.add(new Coordinate(numbers[i + 1], numbers[i]));
        }
    }

    /** Appends the next piece, turned round where only that fits; the joint counts once. */
    private static void join(List<Coordinate> path, List<Coordinate> next) {
        if (path.isEmpty() || next.isEmpty()) {
            path.addAll(next);
            return;
        }
        var end = path.get(path.size() - 1);
        if (!end.equals2D(next.get(0)) && next.size() > 1) {
            if (end.equals2D(next.get(next.size() - 1))) {
                Collections.reverse(next);
            } else if (path.get(0).equals2D(next.get(0))
                    || path.get(0).equals2D(next.get(next.size() - 1))) {
                Collections.reverse(path);
                if (!path.get(path.size() - 1).equals2D(next.get(0))) {
                    Collections.reverse(next);
                }
            }
        }
        boolean joined = path.get(path.size() - 1).equals2D(next.get(0));
        path.addAll(joined ? next.subList(1, next.size()) : next);
    }
}
