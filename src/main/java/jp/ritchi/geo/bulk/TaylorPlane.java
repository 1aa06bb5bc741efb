package jp.ritchi.geo.bulk;

import jp.ritchi.geo.Grs80;

/**
 * The azimuthal equidistant plane about a point as a polynomial of the third degree in the
 * differences of latitude q and longitude l: a few multiplications a point where {@link
 * jp.ritchi.geo.LocalPlane} needs sines and roots.
 *
 * <p>The polynomial is the logarithmic map of the surface with the metric M² dφ² + P² dλ² in
 * Riemann's normal coordinates: zⁱ = ξⁱ + ½ Γⁱ ξξ + ⅙ (∂Γⁱ + ΓⁱΓ) ξξξ, with M the radius of the
 * meridian, P = N cos φ that of the parallel, and P′ = −M sin φ. What is left out is of the fourth
 * degree: no more than {@link #errorAt}, up to {@value #HIGHEST_LATITUDE}° of latitude.
 */
final class TaylorPlane {
    static final double HIGHEST_LATITUDE = 60;

    private static final double RADIAN = Math.PI / 180;

    /** Larger than anything in the remainder; tests see less than a third of it up to 46°. */
    private static final double REMAINDER = 4 / cube(Grs80.MEAN_RADIUS);

    double lon;
    double lat;
    private double l1;
    private double l1q1;
    private double l1q2;
    private double l3;
    private double q1;
    private double q2;
    private double q3;
    private double l2;
    private double l2q1;

    private static double cube(double a) {
        return a * a * a;
    }

    /** Moves the plane to another point, in degrees. */
    void moveTo(double newLon, double newLat) {
        lon = newLon;
        lat = newLat;
        double sin = Math.sin(newLat * RADIAN);
        double cos = Math.cos(newLat * RADIAN);
        double e2 = Grs80.ECCENTRICITY_SQUARED;
        double w2 = 1 - e2 * sin * sin;
        double n = Grs80.SEMI_MAJOR / Math.sqrt(w2);
        double m = n * (1 - e2) / w2;
        double p = n * cos;
        double m1 = 3 * e2 * m * sin * cos / w2;
        double m2 =
                3
                        * e2
                        * m
                        * ((cos * cos - sin * sin) / w2
                                + 5 * e2 * sin * sin * cos * cos / (w2 * w2));
        double k = RADIAN;
        l1 = k * p;
        l1q1 = -k * k * m * sin;
        l1q2 = -k * k * k * (2 * m * cos + 3 * m1 * sin) / 6;
        l3 = -k * k * k * p * sin * sin / 6;
        q1 = k * m;
        q2 = k * k * m1 / 2;
        q3 = k * k * k * m2 / 6;
        l2 = k * k * p * sin / 2;
        l2q1 = k * k * k * (p * cos - 3 * m * sin * sin) / 6;
    }

    /** Metres east of a point {@code l} degrees east and {@code q} degrees north. */
    double x(double l, double q) {
        return l * (l1 + q * (l1q1 + q * l1q2) + l3 * l * l);
    }

    /** Metres north. */
    double y(double l, double q) {
        double ll = l * l;
        return q * (q1 + q * (q2 + q * q3) + l2q1 * ll) + l2 * ll;
    }

    /** How far off, in metres, a point may be that is so many metres away. */
    static double errorAt(double metres) {
        double square = metres * metres;
        return 1e-9 + REMAINDER * square * square;
    }
}
