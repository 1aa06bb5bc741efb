package jp.ritchi.ingest.format.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * One geometry of well-known binary, in the dialects of ISO and of the older one that marks heights
 * in the highest bit. Every count is checked against the bytes that are left before room is made.
 */
final class WkbShape {
    private static final int MAX_DEPTH = 8;
    private static final int SMALLEST = 5;
    private static final GeometryFactory FACTORY = ShapeParts.FACTORY;

    private final ByteBuffer bytes;
    private int vertices;
    private boolean height;

    private WkbShape(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** What was read; heights and measures are left out. */
    record Shape(Geometry geometry, boolean heightDropped) {}

    static Shape read(ByteBuffer bytes) throws ShapeProblem {
        var reader = new WkbShape(bytes);
        return new Shape(reader.geometry(0), reader.height);
    }

    static ShapeProblem cut() {
        return new ShapeProblem("図形のデータが途中で切れています。", "The bytes of the geometry are cut short.");
    }

    private void need(long length) throws ShapeProblem {
        if (length > bytes.remaining()) {
            throw cut();
        }
    }

    private Geometry geometry(int depth) throws ShapeProblem {
        need(SMALLEST);
        byte order = bytes.get();
        if (order != 0 && order != 1 || depth > MAX_DEPTH) {
            throw new ShapeProblem(
                    "図形のデータが壊れています（バイト順 " + order + "、深さ " + depth + "）。",
                    "The geometry is damaged (byte order " + order + ", depth " + depth + ").");
        }
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        if ((code & 0x20000000) != 0) {
            need(4);
            bytes.getInt();
        }
        int plain = code & 0x0FFFFFFF;
        int more =
                (plain / 1000 == 3 ? 2 : plain / 1000 > 0 ? 1 : 0)
                        + (code < 0 ? 1 : 0)
                        + ((code & 0x40000000) != 0 ? 1 : 0);
        height |= more > 0;
        return plain >= 4000 || more > 2
                ? unknown(code)
                : ofType(plain % 1000, 8 * (2 + more), depth);
    }

    private Geometry ofType(int type, int stride, int depth) throws ShapeProblem {
        return switch (type) {
            case 1 -> point(stride);
            case 2 -> ShapeParts.line(positions(stride));
            case 3 -> polygon(stride);
            case 4 -> FACTORY.createMultiPoint(parts(Point.class, depth).toArray(Point[]::new));
            case 5 ->
                    FACTORY.createMultiLineString(
                            parts(LineString.class, depth).toArray(LineString[]::new));
            case 6 ->
                    FACTORY.createMultiPolygon(parts(Polygon.class, depth).toArray(Polygon[]::new));
            case 7 ->
                    FACTORY.createGeometryCollection(
                            parts(Geometry.class, depth).toArray(Geometry[]::new));
            default -> unknown(type);
        };
    }

    private static Geometry unknown(int code) throws ShapeProblem {
        throw new ShapeProblem(
                "図形の種類 " + code + "（曲線や立体など）は取り込めません。線かポリゴンに変換してください。",
                "Geometries of type "
                        + code
                        + " (curves, solids and the like) are not taken. Convert"
                        + " them to lines or polygons.");
    }

    /** An empty point is written as one of two NaN. */
    private Point point(int stride) throws ShapeProblem {
        need(stride);
        int at = bytes.position();
        double x = bytes.getDouble(at);
        double y = bytes.getDouble(at + 8);
        bytes.position(at + stride);
        return Double.isNaN(x) && Double.isNaN(y) ? FACTORY.createPoint() : ShapeParts.point(x, y);
    }

    private int count(int smallest) throws ShapeProblem {
        need(4);
        long count = bytes.getInt() & 0xFFFFFFFFL;
        need(count * smallest);
        ShapeParts.checkVertices(count);
        return (int) count;
    }

    private Coordinate[] positions(int stride) throws ShapeProblem {
        int count = count(stride);
        vertices += count;
        ShapeParts.checkVertices(vertices);
        var positions = new Coordinate[count];
        int at = bytes.position();
        for (int i = 0; i < count; i++, at += stride) {
            positions[i] = ShapeParts.position(bytes.getDouble(at), bytes.getDouble(at + 8));
        }
        bytes.position(at);
        return positions;
    }

    private Polygon polygon(int stride) throws ShapeProblem {
        int count = count(4);
        if (count == 0) {
            return FACTORY.createPolygon();
        }
        var shell = ShapeParts.ring(positions(stride), 1);
        var holes = new ArrayList<LinearRing>();
        for (int i = 1; i < count; i++) {
            holes.add(ShapeParts.ring(positions(stride), i + 1));
        }
        if (shell.isEmpty() && !holes.isEmpty()) {
            throw new ShapeProblem("外側の輪が空のポリゴンです。", "The outer ring of a polygon is empty.");
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private <T extends Geometry> List<T> parts(Class<T> type, int depth) throws ShapeProblem {
        int count = count(SMALLEST);
        var parts = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            var part = geometry(depth + 1);
            if (!type.isInstance(part)) {
                throw new ShapeProblem(
                        "図形の部分の種類（" + part.getGeometryType() + "）が全体と合いません。",
                        "A part is of the type "
                                + part.getGeometryType()
                                + ", which the whole may"
                                + " not hold.");
            }
            parts.add(type.cast(part));
        }
        return parts;
    }
}
