package jp.ritchi.export.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The content of a record: outer rings go clockwise, holes the other way. */
final class ShapeRecord {
    private static final int POSITION = 2 * Double.BYTES;

    private final ShapeKind kind;
    private ByteBuffer bytes = buffer(1 << 12);

    /** A run of positions, perhaps to be written from its end. */
    private record Part(CoordinateSequence positions, boolean backward) {}

    ShapeRecord(ShapeKind kind) {
        this.kind = kind;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The bytes of a shape of the record's kind, from the first on; good until the next call. */
    ByteBuffer of(Geometry shape) {
        var parts = parts(shape);
        int positions = parts.stream().mapToInt(part -> part.positions.size()).sum();
        long size = 44L + 4L * parts.size() + (long) POSITION * positions;
        ShapeLimits.check(size);
        if (bytes.capacity() < size) {
            bytes = buffer((int) size);
        }
        bytes.clear().putInt(kind.code());
        if (kind != ShapeKind.POINT) {
            box(shape);
            head(parts, positions);
        }
        parts.forEach(this::positions);
        return bytes.flip();
    }

    private void box(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        bytes.putDouble(box.getMinX()).putDouble(box.getMinY());
        bytes.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private void head(List<Part> parts, int positions) {
        if (kind == ShapeKind.MULTIPOINT) {
            bytes.putInt(positions);
            return;
        }
        bytes.putInt(parts.size()).putInt(positions);
        int first = 0;
        for (Part part : parts) {
            bytes.putInt(first);
            first += part.positions.size();
        }
    }

    private void positions(Part part) {
        int size = part.positions.size();
        for (int i = 0; i < size; i++) {
            int at = part.backward ? size - 1 - i : i;
            bytes.putDouble(part.positions.getX(at)).putDouble(part.positions.getY(at));
        }
    }

    private static List<Part> parts(Geometry shape) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            var single = shape.getGeometryN(i);
            if (single instanceof Polygon polygon) {
                if (!polygon.isEmpty()) {
                    parts.add(ring(polygon.getExteriorRing(), true));
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        parts.add(ring(polygon.getInteriorRingN(hole), false));
                    }
                }
            } else if (single instanceof LineString line) {
                parts.add(new Part(line.getCoordinateSequence(), false));
            } else if (single instanceof Point point) {
                parts.add(new Part(point.getCoordinateSequence(), false));
            }
        }
        return parts;
    }

    private static Part ring(LinearRing ring, boolean clockwise) {
        var positions = ring.getCoordinateSequence();
        return new Part(positions, Orientation.isCCW(positions) == clockwise);
    }
}
