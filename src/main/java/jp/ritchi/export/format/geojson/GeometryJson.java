package jp.ritchi.export.format.geojson;

import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Writes geometries as RFC 7946 wants them: outer rings anticlockwise, holes clockwise. */
final class GeometryJson {
    private GeometryJson() {}

    static void write(Geometry geometry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        boolean single =
                geometry instanceof MultiPoint
                        || geometry instanceof MultiLineString
                        || geometry instanceof MultiPolygon
                        || !(geometry instanceof GeometryCollection);
        json.writeArrayPropertyStart(single ? "coordinates" : "geometries");
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                part(geometry.getGeometryN(i), single, json);
            }
        } else {
            content(geometry, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void part(Geometry part, boolean single, JsonGenerator json) throws IOException {
        if (!single) {
            write(part, json);
            return;
        }
        json.writeStartArray();
        content(part, json);
        json.writeEndArray();
    }

    /** What stands inside the coordinates of a shape of one part. */
    private static void content(Geometry geometry, JsonGenerator json) throws IOException {
        if (geometry instanceof Point point) {
            if (!point.isEmpty()) {
                ordinates(point.getCoordinateSequence(), 0, json);
            }
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, json);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false, json);
        } else {
            throw new IOException("No GeoJSON for a " + geometry.getGeometryType());
        }
    }

    private static void rings(Polygon polygon, JsonGenerator json) {
        if (polygon.isEmpty()) {
            return;
        }
        ring(polygon.getExteriorRing(), true, json);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false, json);
        }
    }

    private static void ring(LinearRing ring, boolean anticlockwise, JsonGenerator json) {
        var positions = ring.getCoordinateSequence();
        json.writeStartArray();
        positions(positions, Orientation.isCCW(positions) != anticlockwise, json);
        json.writeEndArray();
    }

    private static void positions(
            CoordinateSequence positions, boolean backward, JsonGenerator json) {
        int size = positions.size();
        for (int i = 0; i < size; i++) {
            json.writeStartArray();
            ordinates(positions, backward ? size - 1 - i : i, json);
            json.writeEndArray();
        }
    }

    private static void ordinates(CoordinateSequence positions, int at, JsonGenerator json) {
        json.writeNumber(positions.getX(at));
        json.writeNumber(positions.getY(at));
        if (positions.hasZ()) {
            json.writeNumber(positions.getZ(at));
        }
    }
}
