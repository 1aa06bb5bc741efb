package jp.ritchi.ingest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as the maps and lists that a JSON writer turns into GeoJSON; heights are left out. */
public final class GeoShapes {
    private GeoShapes() {}

    public static Map<String, Object> toGeoJson(Geometry geometry) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("type", geometry.getGeometryType());
        shape.put("coordinates", coordinates(geometry));
        return shape;
    }

    private static Object coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return List.of(point.getX(), point.getY());
        }
        if (geometry instanceof LineString line) {
            return Arrays.stream(line.getCoordinates()).map(c -> List.of(c.x, c.y)).toList();
        }
        var parts = new ArrayList<Object>();
        if (geometry instanceof Polygon polygon) {
            parts.add(coordinates(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(coordinates(geometry.getGeometryN(i)));
            }
        }
        return parts;
    }
}
