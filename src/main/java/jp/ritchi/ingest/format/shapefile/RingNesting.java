package jp.ritchi.ingest.format.shapefile;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ingest.format.shape.ShapeParts;
import jp.ritchi.ingest.format.shape.ShapeProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Tells outer rings from holes. In a shapefile the direction of a ring says which it is, and many
 * writers get it wrong; so how the rings lie in each other decides, and a contradiction is told.
 *
 * <p>Rings that cross are not judged here: they come out as they are, for the check of validity.
 */
final class RingNesting {
    /** About a second; beyond, rings were nested to keep the machine busy. */
    private static final long MAX_STEPS = 50_000_000;

    /** What looking at two rings takes, in vertices looked at. */
    private static final int PAIR = 50;

    private static final int LARGE = 100;

    private final LinearRing[] rings;
    private final boolean[] clockwise;
    private final int[] depth;
    private final int[] parent;
    private final @Nullable IndexedPointInAreaLocator[] locators;
    private boolean turned;
    private long steps;

    /**
     * @param rings at least one, in any order
     */
    RingNesting(LinearRing[] rings) {
        this.rings = rings;
        clockwise = new boolean[rings.length];
        depth = new int[rings.length];
        parent = new int[rings.length];
        locators = new @Nullable IndexedPointInAreaLocator[rings.length];
        for (int i = 0; i < rings.length; i++) {
            clockwise[i] = !Orientation.isCCW(rings[i].getCoordinateSequence());
            parent[i] = -1;
        }
    }

    /** Whether some ring runs the other way round than its place in the others asks. */
    boolean isTurned() {
        return turned;
    }

    /** A polygon, or several as one geometry. */
    Geometry polygons() throws ShapeProblem {
        if (rings.length == 1) {
            return ShapeParts.FACTORY.createPolygon(rings[0]);
        }
        if (isOneWithHoles()) {
            return polygon(0, List.of(rings).subList(1, rings.length));
        }
        nest();
        var holes = new ArrayList<List<LinearRing>>();
        for (int i = 0; i < rings.length; i++) {
            holes.add(new ArrayList<>());
        }
        for (int i = 0; i < rings.length; i++) {
            turned |= clockwise[i] != isOuter(i);
            if (!isOuter(i)) {
                holes.get(parent[i]).add(rings[i]);
            }
        }
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < rings.length; i++) {
            if (isOuter(i)) {
                polygons.add(polygon(i, holes.get(i)));
            }
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : ShapeParts.FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private Polygon polygon(int outer, List<LinearRing> holes) {
        return ShapeParts.FACTORY.createPolygon(rings[outer], holes.toArray(new LinearRing[0]));
    }

    /**
     * The common case: the outer ring comes first and its box holds all others, which are holes.
     */
    private boolean isOneWithHoles() {
        for (int i = 0; i < rings.length; i++) {
            boolean fits =
                    clockwise[i] == (i == 0)
                            && rings[0].getEnvelopeInternal()
                                    .covers(rings[i].getEnvelopeInternal());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean isOuter(int i) {
        return depth[i] % 2 == 0 || depth[parent[i]] % 2 != 0;
    }

    private void nest() throws ShapeProblem {
        var tree = new STRtree();
        for (int i = 0; i < rings.length; i++) {
            tree.insert(rings[i].getEnvelopeInternal(), i);
        }
        for (int i = 0; i < rings.length; i++) {
            var box = rings[i].getEnvelopeInternal();
            for (Object found : tree.query(box)) {
                int j = (Integer) found;
                step(PAIR);
                if (j != i && holds(j, i)) {
                    depth[i]++;
                    boolean closer = parent[i] < 0 || isSmaller(box(j), box(parent[i]));
                    parent[i] = closer ? j : parent[i];
                }
            }
        }
    }

    private Envelope box(int i) {
        return rings[i].getEnvelopeInternal();
    }

    private static boolean isSmaller(Envelope a, Envelope b) {
        return a.getArea() < b.getArea();
    }

    /** Whether ring {@code inner} lies in ring {@code outer}; false when they are the same. */
    private boolean holds(int outer, int inner) throws ShapeProblem {
        if (!box(outer).covers(box(inner))) {
            return false;
        }
        var positions = rings[inner].getCoordinates();
        for (int i = 0; i < positions.length; i++) {
            int at = locate(positions[i], outer);
            if (at == Location.BOUNDARY && i > 0) {
                at = locate(middle(positions[i - 1], positions[i]), outer);
            }
            if (at != Location.BOUNDARY) {
                return at == Location.INTERIOR;
            }
        }
        return false;
    }

    private static Coordinate middle(Coordinate a, Coordinate b) {
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    private int locate(Coordinate position, int ring) throws ShapeProblem {
        int size = rings[ring].getNumPoints();
        if (size <= LARGE) {
            step(size);
            return RayCrossingCounter.locatePointInRing(
                    position, rings[ring].getCoordinateSequence());
        }
        var locator = locators[ring];
        step(locator == null ? size : PAIR);
        if (locator == null) {
            locator = new IndexedPointInAreaLocator(rings[ring]);
            locators[ring] = locator;
        }
        return locator.locate(position);
    }

    private void step(long more) throws ShapeProblem {
        steps += more;
        if (steps > MAX_STEPS) {
            throw new ShapeProblem(
                    "輪が多すぎるか複雑すぎて、外側と穴を判別できません。図形を分けてください。",
                    "The shape has too many rings to tell outer ones from holes. Split it.");
        }
    }
}
