package jp.ritchi.geo;

import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;

/** The unsigned ellipsoidal area of one simple ring with geodesic edges. */
final class RingArea {
    /** Metres from the middle up to which the local sum is better than 1e-12 relative. */
    private static final double LOCAL_REACH = 10_000;

    private RingArea() {}

    static double squareMetres(LinearRing ring) {
        if (ring.isEmpty()) {
            return 0;
        }
        Envelope bounds = ring.getEnvelopeInternal();
        LocalPlane plane = new LocalPlane(bounds.centre());
        double[] corner = new double[2];
        plane.project(bounds.getMaxX(), bounds.getMaxY(), corner, 0);
        boolean small = Math.hypot(corner[0], corner[1]) < LOCAL_REACH;
        return Math.abs(small ? local(plane, bounds.centre(), ring) : global(ring));
    }

    /**
     * Adds the signed geodesic triangles between the middle and each edge. With sides a, b and the
     * angle C between them, on a surface of curvature K, such a triangle has the area ½ab sin C ·
     * (1 + K ((a² + b²)/12 − ab cos C / 4)) up to the fourth order: the expansion of tan(E/2) =
     * tan(a/2) tan(b/2) sin C / (1 + tan(a/2) tan(b/2) cos C).
     */
    private static double local(LocalPlane plane, Coordinate middle, LinearRing ring) {
        double curvature = Grs80.gaussianCurvature(middle.y);
        double[] xy = plane.project(ring.getCoordinateSequence());
        double twice = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double cross = xy[i] * xy[i + 3] - xy[i + 2] * xy[i + 1];
            double dot = xy[i] * xy[i + 2] + xy[i + 1] * xy[i + 3];
            double squares =
                    xy[i] * xy[i]
                            + xy[i + 1] * xy[i + 1]
                            + xy[i + 2] * xy[i + 2]
                            + xy[i + 3] * xy[i + 3];
            twice += cross * (1 + curvature * (squares / 12 - dot / 4));
        }
        return twice / 2;
    }

    private static double global(LinearRing ring) {
        PolygonArea area = new PolygonArea(Grs80.GEODESIC, false);
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size() - 1; i++) {
            area.AddPoint(points.getY(i), points.getX(i));
        }
        return area.Compute(false, true).area;
    }
}
