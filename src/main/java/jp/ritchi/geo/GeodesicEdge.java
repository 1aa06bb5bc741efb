package jp.ritchi.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

/**
 * Measures from a point to one geodesic edge by walking along the edge: a spherical right triangle
 * says how far to go, and since the triangle is nearly the ellipsoid's the second step is already
 * below a micrometre.
 */
final class GeodesicEdge {
    private static final int LINE =
            GeodesicMask.DISTANCE_IN
                    | GeodesicMask.LATITUDE
                    | GeodesicMask.LONGITUDE
                    | GeodesicMask.AZIMUTH;
    private static final int POSITION =
            GeodesicMask.LATITUDE
                    | GeodesicMask.LONGITUDE
                    | GeodesicMask.AZIMUTH
                    | GeodesicMask.LONG_UNROLL;
    private static final int MEASURE = GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH;
    private static final int MOST_STEPS = 60;

    private final Coordinate from;
    private final Coordinate start;
    private final Coordinate end;
    private final GeodesicLine line;

    private GeodesicEdge(Coordinate from, Coordinate start, Coordinate end) {
        this.from = from;
        this.start = start;
        this.end = end;
        this.line = Grs80.GEODESIC.InverseLine(start.y, start.x, end.y, end.x, LINE);
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
        double length = line.Distance();
        double along = fraction * length;
        for (int i = 0; i < MOST_STEPS; i++) {
            GeodesicData here = line.Position(along, POSITION);
            GeodesicData there =
                    Grs80.GEODESIC.Inverse(from.y, from.x, here.lat2, here.lon2, MEASURE);
            double next = Math.max(0, Math.min(length, along + step(here, there)));
            // An error e along the edge costs e² / 2d in distance: 10 nm at most with this bound.
            if (Math.abs(next - along) <= 1e-7 + 1e-7 * there.s12) {
                return arrived(next, here, there.s12);
            }
            along = next;
        }
        throw new IllegalStateException("No nearest point found on the edge " + start + end);
    }

    /** How far along the edge the foot of the perpendicular is, by Napier's rule. */
    private static double step(GeodesicData here, GeodesicData there) {
        double angle = Math.toRadians(there.azi2 - here.azi2);
        double arc = there.s12 / Grs80.MEAN_RADIUS;
        return -Grs80.MEAN_RADIUS * Math.atan2(Math.sin(arc) * Math.cos(angle), Math.cos(arc));
    }

    private GeodesicDistance.Nearest arrived(double along, GeodesicData here, double metres) {
        if (along <= 0) {
            return nearestVertex(from, start);
        }
        if (along >= line.Distance()) {
            return nearestVertex(from, end);
        }
        return new GeodesicDistance.Nearest(metres, new Coordinate(here.lon2, here.lat2));
    }
}
