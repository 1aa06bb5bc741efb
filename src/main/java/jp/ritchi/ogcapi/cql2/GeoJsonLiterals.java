package jp.ritchi.ogcapi.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Shapes in the JSON form: GeoJSON geometries and boxes. */
final class GeoJsonLiterals {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final FilterLimits limits;

    GeoJsonLiterals(FilterLimits limits) {
        this.limits = limits;
    }

    Geometry read(JsonNode node) {
        if (node.path("bbox").isArray() && !node.has("type")) {
            return Boxes.of(-1, numbers(node.path("bbox")));
        }
        try {
            return shape(node);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private Geometry shape(JsonNode node) {
        var at = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> point(at);
            case "LineString" -> line(at);
            case "Polygon" -> polygon(at);
            case "MultiPoint" ->
                    FACTORY.createMultiPoint(list(at, this::point).toArray(Point[]::new));
            case "MultiLineString" ->
                    FACTORY.createMultiLineString(list(at, this::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(list(at, this::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                    FACTORY.createGeometryCollection(
                            list(node.path("geometries"), this::shape).toArray(Geometry[]::new));
            default -> throw bad();
        };
    }

    private Point point(JsonNode at) {
        return FACTORY.createPoint(coordinate(at));
    }

    private LineString line(JsonNode at) {
        return FACTORY.createLineString(list(at, this::coordinate).toArray(Coordinate[]::new));
    }

    private Polygon polygon(JsonNode at) {
        var rings = list(at, this::ring);
        var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(rings.get(0), holes);
    }

    private LinearRing ring(JsonNode at) {
        return FACTORY.createLinearRing(list(at, this::coordinate).toArray(Coordinate[]::new));
    }

    private Coordinate coordinate(JsonNode at) {
        limits.vertex();
        var numbers = numbers(at);
        if (numbers.length < 2 || numbers.length > 3) {
            throw bad();
        }
        return new Coordinate(numbers[0], numbers[1]);
    }

    private static double[] numbers(JsonNode at) {
        if (!at.isArray() || at.size() > 6) {
            throw bad();
        }
        var numbers = new double[at.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!at.get(i).isNumber()) {
                throw bad();
            }
            numbers[i] = at.get(i).asDouble();
        }
        return numbers;
    }

    private <T> List<T> list(JsonNode nodes, Function<JsonNode, T> item) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw bad();
        }
        limits.enter();
        var read = new ArrayList<T>();
        nodes.forEach(node -> read.add(item.apply(node)));
        limits.leave();
        return read;
    }

    private static RuntimeException bad() {
        return FilterProblems.at(
                -1,
                "図形になりません。GeoJSON の geometry か {\"bbox\": [西, 南, 東, 北]} を書いてください。",
                "This is no shape. Write a GeoJSON geometry or {\"bbox\": [west, south, east, north]}.");
    }
}
