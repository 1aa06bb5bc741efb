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
 * Polygons and multipolygons as longitudes and latitudes in a row, numbered from 0; made to be
 * filled again and again without new objects. Rings are closed, the first ring of each polygon is
 * its shell.
 */
public final class Outlines {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Longitude and latitude of each vertex, in turn. */
    double[] lonLat = new double[1024];

    /** The number of rings up to the end of each outline. */
    int[] outlineEnds = new int[64];

    /** The number of vertices up to the end of each ring. */
    int[] ringEnds = new int[64];

    /** Whether a ring is the shell of a polygon and not a hole in the one before. */
    boolean[] shells = new boolean[64];

    private int vertices;
    private int rings;
    private int outlines;
    private boolean opened;

    /** Forgets everything. */
    public void clear() {
        vertices = 0;
        rings = 0;
        outlines = 0;
    }

    public int size() {
        return outlines;
    }

    /** The vertices of all outlines together. */
    public int vertices() {
        return vertices;
    }

    /** The rings that follow belong to a new polygon of the outline under way. */
    public void openPolygon() {
        opened = true;
    }

    /** Adds a vertex to the ring under way. */
    public void add(double lon, double lat) {
        if (2 * vertices == lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, 2 * lonLat.length);
        }
        lonLat[2 * vertices] = lon;
        lonLat[2 * vertices + 1] = lat;
        vertices++;
    }

    /** The vertices since the last ring are a ring; its last vertex repeats the first. */
    public void closeRing() {
        if (rings == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, 2 * rings);
            shells = Arrays.copyOf(shells, 2 * rings);
        }
        shells[rings] = opened;
        opened = false;
        ringEnds[rings++] = vertices;
    }

    /** The rings since the last outline are an outline. */
    public void closeOutline() {
        if (outlines == outlineEnds.length) {
            outlineEnds = Arrays.copyOf(outlineEnds, 2 * outlines);
        }
        outlineEnds[outlines++] = rings;
    }

    /** Drops what was added since the last outline. */
    void dropUnfinished() {
        rings = outlines == 0 ? 0 : outlineEnds[outlines - 1];
        vertices = rings == 0 ? 0 : ringEnds[rings - 1];
        opened = false;
    }

    /**
     * Adds a polygon or multipolygon, longitude first.
     *
     * @throws IllegalArgumentException if it is of another kind or empty
     */
    public void add(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (!(geometry.getGeometryN(i) instanceof Polygon polygon) || polygon.isEmpty()) {
                dropUnfinished();
                throw new IllegalArgumentException("Not an outline: " + geometry);
            }
            openPolygon();
            add(polygon.getExteriorRing());
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                add(polygon.getInteriorRingN(j));
            }
        }
        closeOutline();
    }

    private void add(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            add(points.getX(i), points.getY(i));
        }
        closeRing();
    }

    int firstRing(int outline) {
        return outline == 0 ? 0 : outlineEnds[outline - 1];
    }

    int firstVertex(int ring) {
        return ring == 0 ? 0 : ringEnds[ring - 1];
    }

    /** The same outline for the exact measures. */
    public Geometry geometry(int outline) {
        List<Polygon> polygons = new ArrayList<>();
        int ring = firstRing(outline);
        while (ring < outlineEnds[outline]) {
            LinearRing shell = ring(ring++);
            List<LinearRing> holes = new ArrayList<>();
            while (ring < outlineEnds[outline] && !shells[ring]) {
                holes.add(ring(ring++));
            }
            polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private LinearRing ring(int ring) {
        double[] points = Arrays.copyOfRange(lonLat, 2 * firstVertex(ring), 2 * ringEnds[ring]);
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(points, 2, 0));
    }
}
