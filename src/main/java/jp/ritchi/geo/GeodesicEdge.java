package jp.ritchi.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

/**
 * Measures from a point to one geodesic edge by walking along the edge: a spherical right triangle
 * says how far to go, and since the triangle is nearly the ellipsoid's the second step is already
 * below a micrometre. The distance given is GeographicLib's between the two points, so that anyone
 * who measures the line drawn to the nearest point reads the same number.
 */
final class GeodesicEdge {
    private static final int POSITION =
            GeodesicMask.LATITUDE
                    | GeodesicMask.LONGITUDE
                    | GeodesicMask.AZIMUTH
                    | GeodesicMask.LONG_UNROLL;
    private static final int MOST_STEPS = 60;

    private final Coordinate from;
    private final Coordinate start;
    private final Coordinate end;
    private final double azimuth;
    private final double length;
    private final double[] xy = new double[2];

    private GeodesicEdge(Coordinate from, Coordinate start, Coordinate end) {
        this.from = from;
        this.start = start;
        this.end = end;
        new LocalPlane(start).project(end.x, end.y, xy, 0);
        this.azimuth = Math.toDegrees(Math.atan2(xy[0], xy[1]));
        this.length = Math.hypot(xy[0], xy[1]);
    }

    static GeodesicDistance.Nearest nearestVertex(Coordinate from, Coordinate vertex) {
        double metres = GeodesicDistance.between(from, vertex);
        return new GeodesicDistance.Nearest(metres, new Coordinate(vertex.x, vertex.y));
    }

    /** The nearest point of an edge, given about which fraction of the edge it is at. */
    static GeodesicDistance.Nearest nearest(
            Coordinate from, Coordinate start, Coordinate end, double fraction) {
        if (start.equals2D(end)) {
            return nearestVertex(from, start);
        }
        return new GeodesicEdge(from, start, end).walk(fraction);
    }

    private GeodesicDistance.Nearest walk(double fraction) {
        double along = within(fraction * length);
        for (int i = 0; i < MOST_STEPS; i++) {
            GeodesicData here = Grs80.GEODESIC.Direct(start.y, start.x, azimuth, along, POSITION);
            Coordinate point = new Coordinate(here.lon2, here.lat2);
            new LocalPlane(point).project(from.x, from.y, xy, 0);
            double next = within(along + step(Math.toRadians(here.azi2)));
            // An error e along the edge costs e² / 2d in distance: 10 nm at most with this bound.
            if (Math.abs(next - along) <= 1e-7 + 1e-7 * Math.hypot(xy[0], xy[1])) {
                return nearestVertex(from, next <= 0 ? start : next >= length ? end : point);
            }
            along = next;
        }
        throw new IllegalStateException("No nearest point found on the edge " + start + end);
    }

    private double within(double along) {
        return Math.max(0, Math.min(length, along));
    }

    /** How far along the edge the foot of the perpendicular is, by Napier's rule. */
    private double step(double direction) {
        double distance = Math.hypot(xy[0], xy[1]);
        if (distance == 0) {
            return 0;
        }
        double arc = distance / Grs80.MEAN_RADIUS;
        double cos = (xy[0] * Math.sin(direction) + xy[1] * Math.cos(direction)) / distance;
        return Grs80.MEAN_RADIUS * Math.atan2(Math.sin(arc) * cos, Math.cos(arc));
    }
}
