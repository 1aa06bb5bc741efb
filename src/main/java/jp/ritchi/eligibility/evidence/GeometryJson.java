package jp.ritchi.eligibility.evidence;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * GeoJSON geometries that come back bit by bit: coordinates are not rounded, the order of parts,
 * rings and points is kept. A {@link Coordinate} alone is its position.
 */
final class GeometryJson {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GeometryJson() {}

    static SimpleModule module() {
        return new SimpleModule("evidence-geometry")
                .addSerializer(Geometry.class, new GeometryWriter())
                .addDeserializer(Geometry.class, new GeometryReader())
                .addSerializer(Coordinate.class, new CoordinateWriter())
                .addDeserializer(Coordinate.class, new CoordinateReader());
    }

    static ObjectNode write(Geometry geometry) {
        var node = NODES.objectNode().put("type", geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            var parts = node.putArray("geometries");
            parts(geometry).forEach(part -> parts.add(write(part)));
        } else {
            node.set("coordinates", coordinates(geometry));
        }
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        var list = NODES.arrayNode();
        if (geometry instanceof LineString line) {
            Arrays.stream(line.getCoordinates()).forEach(at -> list.add(position(at)));
        } else if (geometry instanceof Polygon polygon) {
            list.add(coordinates(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                list.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else {
            parts(geometry).forEach(part -> list.add(coordinates(part)));
        }
        return list;
    }

    private static java.util.List<Geometry> parts(Geometry geometry) {
        return java.util.stream.IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .toList();
    }

    private static ArrayNode position(Coordinate at) {
        return NODES.arrayNode().add(at.x).add(at.y);
    }

    /**
     * @throws IllegalArgumentException when it is no geometry
     */
    static Geometry read(JsonNode node) {
        var at = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> FACTORY.createPoint(point(at));
            case "LineString" -> FACTORY.createLineString(points(at));
            case "Polygon" -> polygon(at);
            case "MultiPoint" ->
                    FACTORY.createMultiPoint(
                            each(at, p -> FACTORY.createPoint(point(p)), Point[]::new));
            case "MultiLineString" ->
                    FACTORY.createMultiLineString(
                            each(
                                    at,
                                    line -> FACTORY.createLineString(points(line)),
                                    LineString[]::new));
            case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(each(at, GeometryJson::polygon, Polygon[]::new));
            case "GeometryCollection" ->
                    FACTORY.createGeometryCollection(
                            each(node.path("geometries"), GeometryJson::read, Geometry[]::new));
            default -> throw new IllegalArgumentException("Not a geometry: " + node.path("type"));
        };
    }

    private static Polygon polygon(JsonNode rings) {
        var all = each(rings, ring -> FACTORY.createLinearRing(points(ring)), LinearRing[]::new);
        return FACTORY.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    private static Coordinate[] points(JsonNode list) {
        return each(list, GeometryJson::point, Coordinate[]::new);
    }

    private static Coordinate point(JsonNode position) {
        return new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
    }

    private static <T> T[] each(
            JsonNode list,
            java.util.function.Function<JsonNode, T> read,
            java.util.function.IntFunction<T[]> array) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                .map(read)
                .toArray(array);
    }

    private static final class GeometryWriter extends ValueSerializer<Geometry> {
        @Override
        public void serialize(Geometry value, JsonGenerator out, SerializationContext context) {
            out.writeTree(write(value));
        }
    }

    private static final class GeometryReader extends ValueDeserializer<Geometry> {
        @Override
        public Geometry deserialize(JsonParser in, DeserializationContext context) {
            return read(context.readTree(in));
        }
    }

    private static final class CoordinateWriter extends ValueSerializer<Coordinate> {
        @Override
        public void serialize(Coordinate value, JsonGenerator out, SerializationContext context) {
            out.writeTree(position(value));
        }
    }

    private static final class CoordinateReader extends ValueDeserializer<Coordinate> {
        @Override
        public Coordinate deserialize(JsonParser in, DeserializationContext context) {
            return point(context.readTree(in));
        }
    }
}
