package jp.ritchi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as the maps and lists that become RFC 7946 GeoJSON, to nine decimals (0.1 mm).
 */
public final class GeoJson {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJson() {}

    /** A collection of features as this class or another writes them. */
    public static Map<String, Object> featureCollection(List<?> features) {
        return ordered("type", "FeatureCollection", "features", features);
    }

    /** A feature; {@code properties} are pairs of names and values, absent values are left out. */
    public static Map<String, Object> feature(Geometry geometry, @Nullable Object... properties) {
        return ordered(
                "type", "Feature", "geometry", write(geometry), "properties", ordered(properties));
    }

    public static Point point(Coordinate at) {
        return FACTORY.createPoint(at);
    }

    /**
     * The geometry object of a point, line, polygon or a collection of such.
     *
     * @throws IllegalArgumentException for collections of mixed types
     */
    public static Map<String, Object> write(Geometry geometry) {
        return ordered("type", geometry.getGeometryType(), "coordinates", coordinates(geometry));
    }

    private static List<?> coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return positions(line);
        }
        if (geometry instanceof Polygon polygon) {
            return rings(polygon);
        }
        if ("GeometryCollection".equals(geometry.getGeometryType())) {
            throw new IllegalArgumentException("Mixed collections are not written as GeoJSON");
        }
        var parts = new ArrayList<Object>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(coordinates(geometry.getGeometryN(i)));
        }
        return parts;
    }

    private static List<Object> rings(Polygon polygon) {
        var rings = new ArrayList<Object>();
        rings.add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = polygon.getInteriorRingN(i);
            rings.add(positions(hole));
        }
        return rings;
    }

    private static List<Object> positions(LineString line) {
        var positions = new ArrayList<Object>(line.getNumPoints());
        for (Coordinate coordinate : line.getCoordinates()) {
            positions.add(position(coordinate));
        }
        return positions;
    }

    private static List<Double> position(Coordinate coordinate) {
        return List.of(round(coordinate.x), round(coordinate.y));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e9) / 1e9;
    }

    private static Map<String, Object> ordered(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
