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

    private static final PrecisionModel FLOATING = new PrecisionModel();

    /** A little more, so that no rounding takes it all away again. */
    private static final double HALF_UNIT = 0.75;

    private final Geometry rectangle;

    Repair(Envelope clip) {
        this.rectangle = FACTORY.toGeometry(clip);
    }

    /** Valid polygons with whole coordinates; none when nothing of the area is left on the grid. */
    List<Polygon> polygons(FlatShape shape) {
        return polygons(geometry(shape));
    }

    /**
     * What to draw of an area of which {@link #polygons} leaves nothing: it is made a unit wider,
     * so that a strip stays a strip; nothing when it does not touch the rectangle.
     */
    List<Polygon> widened(FlatShape shape) {
        var touching = overlay(geometry(shape), FLOATING);
        return touching.isEmpty() ? List.of() : polygons(touching.buffer(HALF_UNIT, 1));
    }

    private List<Polygon> polygons(Geometry area) {
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(overlay(area, UNITS), polygons);
        polygons.removeIf(Polygon::isEmpty);
        return polygons;
    }

    private Geometry overlay(Geometry area, PrecisionModel precision) {
        try {
            return OverlayNG.overlay(area, rectangle, OverlayNG.INTERSECTION, precision);
        } catch (RuntimeException e) { // the area itself is not valid
            var valid = GeometryFixer.fix(area);
            return OverlayNG.overlay(valid, rectangle, OverlayNG.INTERSECTION, precision);
        }
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
