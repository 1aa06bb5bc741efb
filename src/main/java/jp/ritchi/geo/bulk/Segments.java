package jp.ritchi.geo.bulk;

/** Straight edges seen from the origin of a plane. */
final class Segments {
    private Segments() {}

    /** The square of the distance from the origin to the nearest point of an edge. */
    static double squaredDistance(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double along = -(x1 * dx + y1 * dy);
        double length = dx * dx + dy * dy;
        if (along <= 0) {
            return x1 * x1 + y1 * y1;
        }
        if (along >= length) {
            return x2 * x2 + y2 * y2;
        }
        double cross = x1 * dy - y1 * dx;
        return cross * cross / length;
    }

    /** Whether an edge crosses the ray from the origin to the east. */
    static boolean crossesEast(double x1, double y1, double x2, double y2) {
        return (y1 > 0) != (y2 > 0) && (x1 * y2 - x2 * y1 > 0) == (y2 > 0);
    }
}
