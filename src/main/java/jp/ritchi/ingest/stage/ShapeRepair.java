package jp.ritchi.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes areas of rings that cross themselves: a place belongs to a ring when one has to cross the
 * ring an odd number of times to leave it, so both halves of a bow-tie count and a line out and
 * back encloses nothing. Holes are taken from their shell, parts that overlap become one. Corners
 * stay where they are; new ones arise only where lines cross.
 */
final class ShapeRepair {
    private ShapeRepair() {}

    /** An area of the same rings; empty when they enclose nothing. */
    static Geometry repaired(Geometry broken) {
        var factory = broken.getFactory();
        Geometry all = factory.createPolygon();
        for (int i = 0; i < broken.getNumGeometries(); i++) {
            if (broken.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                all = overlay(all, repaired(part), OverlayNG.UNION);
            }
        }
        return areas(all, factory);
    }

    private static Geometry repaired(Polygon part) {
        var area = ring(part.getExteriorRing());
        for (int i = 0; i < part.getNumInteriorRing(); i++) {
            area = overlay(area, ring(part.getInteriorRingN(i)), OverlayNG.DIFFERENCE);
        }
        return area;
    }

    private static Geometry ring(LinearRing ring) {
        var factory = ring.getFactory();
        var points = CoordinateArrays.removeRepeatedPoints(ring.getCoordinates());
        if (points.length < 4) {
            return factory.createPolygon();
        }
        var plain = factory.createPolygon(factory.createLinearRing(points));
        if (plain.isValid()) {
            return plain;
        }
        LineString line = factory.createLineString(points);
        var noded = UnaryUnionNG.union(line, new PrecisionModel());
        var polygonizer = new Polygonizer(true);
        polygonizer.add(noded);
        return polygonizer.getGeometry();
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        if (other.isEmpty()) {
            return one;
        }
        if (one.isEmpty()) {
            return operation == OverlayNG.UNION ? other : one;
        }
        return OverlayNGRobust.overlay(one, other, operation);
    }

    /** The polygons among what an overlay gives, which may also hold lines and points. */
    private static Geometry areas(Geometry mixed, GeometryFactory factory) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < mixed.getNumGeometries(); i++) {
            if (mixed.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                parts.add(part);
            } else if (mixed.getGeometryN(i) instanceof MultiPolygon more) {
                for (int j = 0; j < more.getNumGeometries(); j++) {
                    parts.add((Polygon) more.getGeometryN(j));
                }
            }
        }
        return parts.size() == 1
                ? parts.get(0)
                : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }
}
