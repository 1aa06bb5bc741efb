package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts a polygon of the plane at its necks: places through which no disc of the width asked for
 * passes. What remains are the parts that such a disc can travel; ends that are too narrow for it
 * stay with the part they hang on.
 */
final class Necks {
    private static final int QUARTER = 32;

    /** A part that a disc fits into but that is smaller than this is a corner, not land. */
    private static final double LEAST_AREA = 1;

    /** Metres to which the width of a neck is found. */
    private static final double PRECISE = 0.005;

    private Necks() {}

    /** The width of the narrowest neck and the line across it, or along it when it is long. */
    record Neck(double metres, Coordinate from, Coordinate to) {}

    /** The parts of the polygon between necks narrower than {@code width}; itself if undivided. */
    static List<Geometry> parts(Polygon polygon, double width) {
        var cores = width > 0 ? cores(polygon, width) : List.<Geometry>of();
        if (cores.size() < 2) {
            return List.of(polygon);
        }
        var parts = new ArrayList<Geometry>();
        for (Geometry core : cores) {
            parts.add(
                    OverlayNGRobust.overlay(
                            grown(core, width / 2), polygon, OverlayNG.INTERSECTION));
        }
        var rest =
                OverlayNGRobust.overlay(
                        polygon, OverlayNGRobust.union(parts), OverlayNG.DIFFERENCE);
        for (int i = 0; i < rest.getNumGeometries(); i++) {
            var piece = rest.getGeometryN(i);
            if (piece instanceof Polygon) {
                int nearest = nearest(parts, piece);
                parts.set(nearest, OverlayNGRobust.union(List.of(parts.get(nearest), piece)));
            }
        }
        return parts;
    }

    /** The narrowest neck below {@code width}, or null when there is none. */
    static @Nullable Neck narrowest(Polygon polygon, double width) {
        if (!(width > 0) || cores(polygon, width).size() < 2) {
            return null;
        }
        double open = 0;
        double closed = width;
        while (closed - open > PRECISE) {
            double middle = (open + closed) / 2;
            if (cores(polygon, middle).size() < 2) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        var cores = cores(polygon, closed);
        cores.sort(Comparator.comparingDouble(Geometry::getArea));
        var ends = DistanceOp.nearestPoints(cores.get(0), cores.get(1));
        return new Neck(open, ends[0], ends[1]);
    }

    private static List<Geometry> cores(Polygon polygon, double width) {
        var shrunk = grown(polygon, -width / 2);
        var cores = new ArrayList<Geometry>();
        for (int i = 0; i < shrunk.getNumGeometries(); i++) {
            if (shrunk.getGeometryN(i).getArea() >= LEAST_AREA) {
                cores.add(shrunk.getGeometryN(i));
            }
        }
        return cores;
    }

    private static Geometry grown(Geometry geometry, double by) {
        return BufferOp.bufferOp(geometry, by, new BufferParameters(QUARTER));
    }

    private static int nearest(List<Geometry> parts, Geometry piece) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.size(); i++) {
            double away = DistanceOp.distance(parts.get(i), piece);
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        return nearest;
    }
}
