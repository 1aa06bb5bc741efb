package jp.ritchi.geo;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Which polygons of a list touch or face each other, each pair once, in the order of their indices.
 *
 * <p>Lengths are measured in one plane about the middle of all, which is off by 1.5e-5 at 60 km
 * from there. Nothing depends on where rings start or on their direction, and of two sides that
 * differ the smaller measure counts, so that neither does it on the order of the list. Polygons
 * that overlap by more than the tolerance count as joined, through the width of what they share.
 *
 * <p>Known limit: edges that run along each other at more than 30° are not followed, so that a
 * saw-tooth boundary drawn differently on its two sides gives broken stretches.
 */
public final class TouchGraph {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Touch.Kind[] KINDS = Touch.Kind.values();

    /** Numbers kept of one pair: shared, neck, gap and the line across the neck in the plane. */
    private static final int MEASURES = 7;

    private final PlaneRings rings;
    private int[] first = new int[256];
    private int[] second = new int[256];
    private byte[] kind = new byte[256];
    private double[] measures = new double[256 * MEASURES];
    private int count;

    private TouchGraph(PlaneRings rings) {
        this.rings = rings;
    }

    /**
     * Compares all polygons that come near each other.
     *
     * @param polygons valid polygons and multipolygons, none empty
     */
    public static TouchGraph of(List<? extends Geometry> polygons, TouchRule rule) {
        var rings = new PlaneRings(polygons);
        var graph = new TouchGraph(rings);
        new TouchSearch(rings, rule).run(graph::add);
        return graph;
    }

    private void add(int a, int b, Touch.Kind as, double[] measured) {
        if (count == first.length) {
            first = Arrays.copyOf(first, 2 * count);
            second = Arrays.copyOf(second, 2 * count);
            kind = Arrays.copyOf(kind, 2 * count);
            measures = Arrays.copyOf(measures, 2 * count * MEASURES);
        }
        first[count] = a;
        second[count] = b;
        kind[count] = (byte) as.ordinal();
        System.arraycopy(measured, 0, measures, count * MEASURES, MEASURES);
        count++;
    }

    /** How many polygons there are. */
    public int polygons() {
        return rings.polygons();
    }

    /** How many pairs touch or face each other. */
    public int size() {
        return count;
    }

    /** The lower index of a pair. */
    public int first(int pair) {
        return first[pair];
    }

    /** The higher index of a pair. */
    public int second(int pair) {
        return second[pair];
    }

    /** What the contact of a pair is worth. */
    public Touch.Kind kind(int pair) {
        return KINDS[kind[pair]];
    }

    /** The boundary a pair has in common, in metres. */
    public double sharedMetres(int pair) {
        return measures[pair * MEASURES];
    }

    /** The length of the boundary of a polygon with its holes, in metres. */
    public double perimeterMetres(int polygon) {
        return rings.perimeter(polygon);
    }

    /** All that was found about a pair. */
    public Touch touch(int pair) {
        int at = pair * MEASURES;
        return new Touch(
                first[pair],
                second[pair],
                kind(pair),
                measures[at],
                measures[at + 1],
                measures[at + 2],
                line(at + 3));
    }

    private LineString line(int at) {
        Coordinate from = rings.plane().unproject(measures[at], measures[at + 1]);
        Coordinate to = rings.plane().unproject(measures[at + 2], measures[at + 3]);
        return FACTORY.createLineString(new Coordinate[] {from, to});
    }
}
