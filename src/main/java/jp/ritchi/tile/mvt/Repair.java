package jp.ritchi.tile.mvt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Cuts and rounds areas of any kind so that the result is valid: the overlay of JTS with snap
 * rounding, which is exact but some hundred times slower than drawing.
 */
final class Repair {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel UNITS = new PrecisionModel(1);

    private final Geometry rectangle;

    Repair(Envelope clip) {
        this.rectangle = FACTORY.toGeometry(clip);
    }

    /** Valid polygons with whole coordinates; none when nothing of the area is left on the grid. */
    List<Polygon> polygons(FlatShape shape) {
        var area = geometry(shape);
        Geometry cut;
        try {
            cut = OverlayNG.overlay(area, rectangle, OverlayNG.INTERSECTION, UNITS);
        } catch (RuntimeException e) { // the area itself is not valid
            cut =
                    OverlayNG.overlay(
                            GeometryFixer.fix(area), rectangle, OverlayNG.INTERSECTION, UNITS);
        }
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(cut, polygons);
        return polygons;
    }

    boolean touches(FlatShape shape) {
        return rectangle.intersects(geometry(shape));
    }

    private static Geometry geometry(FlatShape shape) {
        List<Polygon> polygons = new ArrayList<>();
        int path = 0;
        while (path < shape.paths) {
            var outer = ring(shape, path++);
            List<LinearRing> holes = new ArrayList<>();
            while (path < shape.paths && !shape.opensPart(path)) {
                holes.add(ring(shape, path++));
            }
            polygons.add(FACTORY.createPolygon(outer, holes.toArray(new LinearRing[0])));
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static LinearRing ring(FlatShape shape, int path) {
        int from = shape.start(path);
        var places = new Coordinate[(shape.ends[path] - from) / 2];
        Arrays.setAll(
                places, i -> new Coordinate(shape.xy[from + 2 * i], shape.xy[from + 2 * i + 1]));
        return FACTORY.createLinearRing(places);
    }
}
