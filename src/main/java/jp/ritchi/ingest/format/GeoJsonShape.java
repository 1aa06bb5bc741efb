package jp.ritchi.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The coordinates of one geometry while it is read: nested lists whose leaves are positions. It
 * does not judge the shape; a ring that crosses itself comes out as it is.
 */
final class GeoJsonShape {
    static final int MAX_POSITIONS = 200_000;

    private static final GeoFeatureError NOT_COORDINATES =
            new GeoFeatureError(
                    "座標の並びが正しくありません。", "The coordinates are not arranged as the type asks.");

    private final GeometryFactory factory;
    private int positions;
    private boolean height;

    GeoJsonShape(GeometryFactory factory) {
        this.factory = factory;
    }

    boolean heightDropped() {
        return height;
    }

    /** Reads an array: a {@link Coordinate}, or a list of such. The parser stands on its '['. */
    Object read(JsonParser json) {
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        if (json.currentToken().isNumeric()) {
            return position(json);
        }
        var parts = new ArrayList<Object>();
        for (; json.currentToken() != JsonToken.END_ARRAY; json.nextToken()) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                parts.add("?");
            } else {
                parts.add(read(json));
            }
        }
        return parts;
    }

    static FileRefused tooMany() {
        return new FileRefused(
                "too-many-vertices",
                "1 つの図形の頂点が多すぎます（" + MAX_POSITIONS + " 点まで）。図形を分けるか簡略化してください。",
                "A geometry has more than " + MAX_POSITIONS + " vertices. Split or simplify it.");
    }

    private Object position(JsonParser json) {
        if (++positions > MAX_POSITIONS) {
            throw tooMany();
        }
        var numbers = new double[4];
        int count = 0;
        boolean good = true;
        for (; json.currentToken() != JsonToken.END_ARRAY; json.nextToken()) {
            good &= json.currentToken().isNumeric() && count < numbers.length;
            if (good) {
                numbers[count++] = json.getDoubleValue();
            } else {
                json.skipChildren();
            }
        }
        height |= count > 2;
        return good && count >= 2 ? new Coordinate(numbers[0], numbers[1]) : "?";
    }

    /** The geometry that {@code coordinates} are when the file calls it {@code type}. */
    Geometry build(String type, Object coordinates) throws GeoFeatureError {
        try {
            return switch (type) {
                case "Point" -> factory.createPoint(point(coordinates));
                case "MultiPoint" -> factory.createMultiPointFromCoords(points(coordinates));
                case "LineString" -> line(coordinates);
                case "MultiLineString" ->
                        factory.createMultiLineString(
                                parts(coordinates, this::line).toArray(LineString[]::new));
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                        factory.createMultiPolygon(
                                parts(coordinates, this::polygon).toArray(Polygon[]::new));
                default ->
                        throw new GeoFeatureError(
                                "扱えない図形の種類です。", "This type of geometry is not taken.");
            };
        } catch (IllegalArgumentException | ClassCastException e) {
            throw NOT_COORDINATES;
        }
    }

    private static Coordinate point(Object coordinates) throws GeoFeatureError {
        var point = (Coordinate) coordinates;
        if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
            throw new GeoFeatureError("座標の値が大きすぎます。", "A coordinate is too large a number.");
        }
        return point;
    }

    private static Coordinate[] points(Object coordinates) throws GeoFeatureError {
        return parts(coordinates, GeoJsonShape::point).toArray(Coordinate[]::new);
    }

    private LineString line(Object coordinates) throws GeoFeatureError {
        return factory.createLineString(points(coordinates));
    }

    private Polygon polygon(Object coordinates) throws GeoFeatureError {
        var rings = parts(coordinates, ring -> factory.createLinearRing(points(ring)));
        if (rings.isEmpty()) {
            throw NOT_COORDINATES;
        }
        var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return factory.createPolygon(rings.get(0), holes);
    }

    private static <T> List<T> parts(Object list, Part<T> part) throws GeoFeatureError {
        var parts = new ArrayList<T>();
        for (Object item : (List<?>) list) {
            parts.add(part.of(item));
        }
        return parts;
    }

    private interface Part<T> {
        T of(Object coordinates) throws GeoFeatureError;
    }
}
