package jp.ritchi.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * An independent reference for distances: samples every edge as a geodesic, then narrows down by
 * golden section; inside is decided by adding up the turn of the direction to all the samples. Uses
 * GeographicLib alone: no plane, no bounds, no shortcut.
 */
final class BruteForce {
    private static final Geodesic EARTH = new Geodesic(6378137, 1 / 298.257222101);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SAMPLES = 48;

    private BruteForce() {}

    static double nearest(Coordinate from, Geometry to) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < to.getNumGeometries(); i++) {
            Geometry part = to.getGeometryN(i);
            if (part instanceof Polygon polygon && inside(from, polygon)) {
                return 0;
            }
            best = Math.min(best, nearestOfPaths(from, part));
        }
        return best;
    }

    static double farthest(Coordinate from, Geometry to) {
        double best = 0;
        for (Coordinate[] path : paths(to)) {
            for (int i = 0; i + 1 < path.length; i++) {
                GeodesicLine line = line(path[i], path[i + 1]);
                for (int k = 0; k <= SAMPLES; k++) {
                    best = Math.max(best, distance(from, line, (double) k / SAMPLES));
                }
            }
        }
        return best;
    }

    private static double nearestOfPaths(Coordinate from, Geometry part) {
        double best = Double.POSITIVE_INFINITY;
        for (Coordinate[] path : paths(part)) {
            for (int i = 0; i + 1 < path.length; i++) {
                best = Math.min(best, nearestOfEdge(from, line(path[i], path[i + 1])));
            }
        }
        return best;
    }

    private static double nearestOfEdge(Coordinate from, GeodesicLine line) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= SAMPLES; k++) {
            double d = distance(from, line, (double) k / SAMPLES);
            best = d < least ? k : best;
            least = Math.min(least, d);
        }
        double low = Math.max(0, best - 1) / (double) SAMPLES;
        double high = Math.min(SAMPLES, best + 1) / (double) SAMPLES;
        while ((high - low) * line.Distance() > 1e-6) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (distance(from, line, left) < distance(from, line, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.min(least, distance(from, line, (low + high) / 2));
    }

    private static boolean inside(Coordinate from, Polygon polygon) {
        double turn = 0;
        for (Coordinate[] ring : paths(polygon)) {
            turn = Math.abs(turn) - Math.abs(turnOf(from, ring));
        }
        return Math.abs(turn) > 180;
    }

    /** Degrees by which the direction to a point walking round the ring turns: 0 or ±360. */
    private static double turnOf(Coordinate from, Coordinate[] ring) {
        double turn = 0;
        for (int i = 0; i + 1 < ring.length; i++) {
            GeodesicLine line = line(ring[i], ring[i + 1]);
            double before = azimuth(from, line, 0);
            for (int k = 1; k <= SAMPLES; k++) {
                double next = azimuth(from, line, (double) k / SAMPLES);
                turn += Math.IEEEremainder(next - before, 360);
                before = next;
            }
        }
        return turn;
    }

    private static Coordinate[][] paths(Geometry part) {
        if (part instanceof Polygon polygon) {
            Coordinate[][] rings = new Coordinate[1 + polygon.getNumInteriorRing()][];
            rings[0] = polygon.getExteriorRing().getCoordinates();
            for (int i = 1; i < rings.length; i++) {
                rings[i] = polygon.getInteriorRingN(i - 1).getCoordinates();
            }
            return rings;
        }
        Coordinate[] points = part.getCoordinates();
        return new Coordinate[][] {
            points.length == 1 ? new Coordinate[] {points[0], points[0]} : points
        };
    }

    private static GeodesicLine line(Coordinate a, Coordinate b) {
        return EARTH.InverseLine(a.y, a.x, b.y, b.x);
    }

    private static double distance(Coordinate from, GeodesicLine line, double fraction) {
        GeodesicData at = line.Position(fraction * line.Distance());
        return EARTH.Inverse(from.y, from.x, at.lat2, at.lon2).s12;
    }

    private static double azimuth(Coordinate from, GeodesicLine line, double fraction) {
        GeodesicData at = line.Position(fraction * line.Distance());
        return EARTH.Inverse(from.y, from.x, at.lat2, at.lon2).azi1;
    }
}
