package jp.ritchi.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.parcel.TizuShapes.Rebuilt;
import jp.ritchi.parcel.TizuShapes.ShapeProblem;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes a polygon of rings as drawn. Sheets draw a donut as one ring that goes in along a line and
 * comes back along the same line; taking away what is drawn in both directions leaves the area as
 * it was. Any ring that still crosses itself, or whose area would change, is refused, not repaired.
 */
final class RingRebuild {
    private static final double AREA_TOLERANCE_M2 = 1e-6;

    private RingRebuild() {}

    static Rebuilt polygon(List<Coordinate[]> outer, List<Coordinate[]> holes) throws ShapeProblem {
        if (outer.size() == 1) {
            var plain = plain(outer.get(0), holes);
            if (plain.isValid() && plain.getArea() > AREA_TOLERANCE_M2) {
                return new Rebuilt(plain, false);
            }
        }
        var rings = new ArrayList<>(outer);
        rings.addAll(holes);
        var rebuilt = polygonize(rings);
        double drawn = area(outer) - area(holes);
        double tolerance = AREA_TOLERANCE_M2 * Math.max(1, drawn);
        if (rebuilt.isEmpty()
                || !rebuilt.isValid()
                || Math.abs(rebuilt.getArea() - drawn) > tolerance) {
            throw new ShapeProblem(
                    "筆の形が交差しているなど、面として成り立ちません。", "Its outline crosses itself or encloses nothing.");
        }
        return new Rebuilt(rebuilt, true);
    }

    private static Polygon plain(Coordinate[] shell, List<Coordinate[]> holes) {
        var factory = GeoFeature.FACTORY;
        return factory.createPolygon(
                factory.createLinearRing(shell),
                holes.stream().map(factory::createLinearRing).toArray(LinearRing[]::new));
    }

    private static double area(List<Coordinate[]> rings) {
        return rings.stream().mapToDouble(Area::ofRing).sum();
    }

    private static Geometry polygonize(List<Coordinate[]> rings) {
        var polygonizer = new Polygonizer(true);
        polygonizer.add(new ArrayList<Geometry>(onceDrawn(rings)));
        return polygonizer.getGeometry();
    }

    /** The edges that are not drawn back again. */
    private static List<LineString> onceDrawn(List<Coordinate[]> rings) {
        Map<List<Coordinate>, Integer> edges = new HashMap<>();
        for (var ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                var back = List.of(ring[i], ring[i - 1]);
                if (edges.containsKey(back)) {
                    edges.computeIfPresent(back, (edge, times) -> times == 1 ? null : times - 1);
                } else {
                    edges.merge(List.of(ring[i - 1], ring[i]), 1, Integer::sum);
                }
            }
        }
        return edges.keySet().stream()
                .map(edge -> GeoFeature.FACTORY.createLineString(edge.toArray(Coordinate[]::new)))
                .toList();
    }
}
