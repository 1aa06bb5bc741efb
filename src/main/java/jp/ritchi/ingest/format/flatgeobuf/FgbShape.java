package jp.ritchi.ingest.format.flatgeobuf;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * The geometry of one feature. Lengths of vectors are checked against the bytes that are there
 * before room is made, and parts are counted, because several may point to the same bytes.
 *
 * @param geometry absent when it is empty
 * @param heightDropped whether it had heights or measures
 */
record FgbShape(org.locationtech.jts.geom.@Nullable Geometry geometry, boolean heightDropped) {
    static final FgbShape NONE = new FgbShape(null, false);

    private static final int MAX_DEPTH = 8;
    private static final GeometryFactory FACTORY = ShapeParts.FACTORY;

    /**
     * @param type that of all features, 0 when the geometry names its own
     */
    static FgbShape of(Geometry geometry, int type) throws ShapeProblem {
        var reader = new Reader();
        try {
            var shape = reader.shape(geometry, type, 0);
            return new FgbShape(shape.isEmpty() ? null : shape, reader.height);
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private static ShapeProblem damaged() {
        return new ShapeProblem("図形のデータが壊れています。", "The bytes of the geometry are damaged.");
    }

    /** Counts vertices and parts of one geometry while it is read. */
    private static final class Reader {
        private long vertices;
        private boolean height;

        org.locationtech.jts.geom.Geometry shape(Geometry geometry, int given, int depth)
                throws ShapeProblem {
            int type = given == GeometryType.Unknown ? geometry.type() : given;
            count(1);
            if (depth > MAX_DEPTH) {
                throw damaged();
            }
            // Writers that keep three numbers for every position write NaN for no height.
            height |= geometry.zLength() > 0 && !Double.isNaN(geometry.z(0));
            height |= geometry.mLength() > 0 && !Double.isNaN(geometry.m(0));
            return switch (type) {
                case GeometryType.Point -> point(geometry);
                case GeometryType.MultiPoint ->
                        FACTORY.createMultiPointFromCoords(positions(geometry));
                case GeometryType.LineString -> ShapeParts.line(positions(geometry));
                case GeometryType.MultiLineString -> lines(geometry);
                case GeometryType.Polygon -> polygon(geometry);
                case GeometryType.MultiPolygon -> polygons(geometry, depth);
                case GeometryType.GeometryCollection -> collection(geometry, depth);
                default ->
                        throw new ShapeProblem(
                                "図形の種類 " + type + "（曲線や立体など）は取り込めません。線かポリゴンに変換してください。",
                                "Geometries of type "
                                        + type
                                        + " (curves, solids and the like) are"
                                        + " not taken. Convert them to lines or polygons.");
            };
        }

        private void count(long more) throws ShapeProblem {
            vertices += more;
            ShapeParts.checkVertices(vertices);
        }

        private org.locationtech.jts.geom.Geometry point(Geometry geometry) throws ShapeProblem {
            if (geometry.xyLength() < 2) {
                return FACTORY.createPoint();
            }
            double x = geometry.xy(0);
            double y = geometry.xy(1);
            boolean empty = Double.isNaN(x) && Double.isNaN(y);
            return empty ? FACTORY.createPoint() : ShapeParts.point(x, y);
        }

        private Coordinate[] positions(Geometry geometry) throws ShapeProblem {
            int numbers = geometry.xyLength();
            if (numbers < 0 || numbers % 2 != 0 || 8L * numbers > bytes(geometry)) {
                throw damaged();
            }
            count(numbers / 2);
            var positions = new Coordinate[numbers / 2];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = ShapeParts.position(geometry.xy(2 * i), geometry.xy(2 * i + 1));
            }
            return positions;
        }

        private static int bytes(Geometry geometry) {
            return geometry.getByteBuffer().limit();
        }

        /** The positions in the pieces that the ends name; all of them when none are named. */
        private List<Coordinate[]> pieces(Geometry geometry) throws ShapeProblem {
            var positions = positions(geometry);
            int ends = geometry.endsLength();
            if (ends < 0 || 4L * ends > bytes(geometry)) {
                throw damaged();
            }
            if (ends == 0) {
                return positions.length == 0 ? List.of() : List.<Coordinate[]>of(positions);
            }
            count(ends);
            var pieces = new ArrayList<Coordinate[]>();
            int start = 0;
            for (int i = 0; i < ends; i++) {
                long end = geometry.ends(i);
                if (end < start || end > positions.length) {
                    throw damaged();
                }
                pieces.add(java.util.Arrays.copyOfRange(positions, start, (int) end));
                start = (int) end;
            }
            if (start != positions.length) {
                throw damaged();
            }
            return pieces;
        }

        private org.locationtech.jts.geom.Geometry lines(Geometry geometry) throws ShapeProblem {
            var lines = new ArrayList<LineString>();
            for (var piece : pieces(geometry)) {
                lines.add(ShapeParts.line(piece));
            }
            return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
        }

        private Polygon polygon(Geometry geometry) throws ShapeProblem {
            var rings = new ArrayList<LinearRing>();
            for (var piece : pieces(geometry)) {
                rings.add(ShapeParts.ring(piece, rings.size() + 1));
            }
            if (rings.isEmpty()) {
                return FACTORY.createPolygon();
            }
            var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
            if (rings.get(0).isEmpty() && holes.length > 0) {
                throw damaged();
            }
            return FACTORY.createPolygon(rings.get(0), holes);
        }

        private int parts(Geometry geometry) throws ShapeProblem {
            int parts = geometry.partsLength();
            if (parts < 0 || 4L * parts > bytes(geometry)) {
                throw damaged();
            }
            return parts;
        }

        private org.locationtech.jts.geom.Geometry polygons(Geometry geometry, int depth)
                throws ShapeProblem {
            var polygons = new ArrayList<Polygon>();
            int parts = parts(geometry);
            for (int i = 0; i < parts; i++) {
                var part = shape(geometry.parts(i), GeometryType.Polygon, depth + 1);
                polygons.add((Polygon) part);
            }
            return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        }

        private org.locationtech.jts.geom.Geometry collection(Geometry geometry, int depth)
                throws ShapeProblem {
            var members = new ArrayList<org.locationtech.jts.geom.Geometry>();
            int parts = parts(geometry);
            for (int i = 0; i < parts; i++) {
                members.add(shape(geometry.parts(i), GeometryType.Unknown, depth + 1));
            }
            return FACTORY.createGeometryCollection(
                    members.toArray(org.locationtech.jts.geom.Geometry[]::new));
        }
    }
}
