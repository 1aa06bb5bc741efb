package jp.ritchi.geo.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * One polygon or multipolygon as longitudes and latitudes in a row, made to be filled again and
 * again without new objects. Rings are closed, the first ring of each polygon is its shell.
 */
public final class FlatOutline {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    double[] lonLat = new double[64];

    /** The number of vertices up to the end of each ring. */
    int[] ringEnds = new int[4];

    /** The number of rings up to the end of each polygon. */
    int[] polygonEnds = new int[2];

    int vertices;
    int rings;
    int polygons;
    double west;
    double east;
    double south;
    double north;

    /** Forgets everything. */
    public void clear() {
        vertices = 0;
        rings = 0;
        polygons = 0;
        west = Double.POSITIVE_INFINITY;
        south = Double.POSITIVE_INFINITY;
        east = Double.NEGATIVE_INFINITY;
        north = Double.NEGATIVE_INFINITY;
    }

    /** Adds a vertex to the ring under way. */
    public void add(double lon, double lat) {
        room(vertices + 1);
        lonLat[2 * vertices] = lon;
        lonLat[2 * vertices + 1] = lat;
        vertices++;
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
    }

    /** Makes room for so many vertices. */
    void room(int wanted) {
        if (2 * wanted > lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, Math.max(2 * wanted, 2 * lonLat.length));
        }
    }

    /** The vertices since the last call are a ring; its last vertex repeats the first. */
    public void endRing() {
        if (rings == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, 2 * rings);
        }
        ringEnds[rings++] = vertices;
    }

    /** The rings since the last call are a polygon, its shell first. */
    public void endPolygon() {
        if (polygons == polygonEnds.length) {
            polygonEnds = Arrays.copyOf(polygonEnds, 2 * polygons);
        }
        polygonEnds[polygons++] = rings;
    }

    /**
     * Takes over a polygon or multipolygon, longitude first.
     *
     * @throws IllegalArgumentException if it is of another kind or empty
     */
    public void set(Geometry geometry) {
        clear();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (!(geometry.getGeometryN(i) instanceof Polygon polygon) || polygon.isEmpty()) {
                throw new IllegalArgumentException("Not an outline: " + geometry);
            }
            add(polygon.getExteriorRing());
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                add(polygon.getInteriorRingN(j));
            }
            endPolygon();
        }
    }

    private void add(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            add(points.getX(i), points.getY(i));
        }
        endRing();
    }

    /** The same outline for the exact measures. */
    Geometry geometry() {
        if (polygons == 1) {
            return polygon(0);
        }
        Polygon[] parts = new Polygon[polygons];
        for (int i = 0; i < polygons; i++) {
            parts[i] = polygon(i);
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private Polygon polygon(int index) {
        int first = index == 0 ? 0 : polygonEnds[index - 1];
        LinearRing shell = ring(first);
        List<LinearRing> holes = new ArrayList<>();
        for (int i = first + 1; i < polygonEnds[index]; i++) {
            holes.add(ring(i));
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(int index) {
        double[] points = Arrays.copyOfRange(lonLat, 2 * ringStart(index), 2 * ringEnds[index]);
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(points, 2, 0));
    }

    int ringStart(int index) {
        return index == 0 ? 0 : ringEnds[index - 1];
    }
}
