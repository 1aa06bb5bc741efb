package jp.ritchi.geo;

/**
 * An independent reference: integrates the differential equations of the geodesic and the exact
 * area element under it with the classical fourth-order Runge-Kutta rule, in differences from the
 * start, so that short lines keep all their digits. It shares no code and no series with the
 * product.
 */
final class GeodesicEquations {
    private final double a;
    private final double e2;
    private final int steps;

    GeodesicEquations(double semiMajor, double flattening, int steps) {
        this.a = semiMajor;
        this.e2 = flattening * (2 - flattening);
        this.steps = steps;
    }

    static GeodesicEquations grs80() {
        return new GeodesicEquations(6378137, 1 / 298.257222101, 24);
    }

    /**
     * Where a geodesic ends, as differences from its start in radians, and the area in m² between
     * it and the parallel of {@code lat0}, counted positive eastward and north.
     */
    record End(double dLat, double dLon, double azimuth, double area) {}

    /**
     * Walks {@code metres} from a latitude (radians) in the direction {@code azimuth} (radians).
     */
    End walk(double lat0, double dLatStart, double azimuth, double metres) {
        double[] state = {dLatStart, 0, azimuth, 0};
        double h = metres / steps;
        for (int i = 0; i < steps; i++) {
            double[] k1 = slope(lat0, state);
            double[] k2 = slope(lat0, plus(state, k1, h / 2));
            double[] k3 = slope(lat0, plus(state, k2, h / 2));
            double[] k4 = slope(lat0, plus(state, k3, h));
            for (int j = 0; j < 4; j++) {
                state[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
            }
        }
        return new End(state[0] - dLatStart, state[1], state[2], state[3]);
    }

    /**
     * The area in m² between the geodesic that joins two points given as radians from (lat0, lon0)
     * and the parallel lat0, found by shooting.
     */
    double areaUnder(double lat0, double[] from, double[] to) {
        double north = to[1] - from[1];
        double east = to[0] - from[0];
        double m = meridian(lat0 + from[1]);
        double p = prime(lat0 + from[1]) * Math.cos(lat0 + from[1]);
        double y = north * m;
        double x = east * p;
        End end = new End(0, 0, 0, 0);
        for (int i = 0; i < 12; i++) {
            end = walk(lat0, from[1], Math.atan2(x, y), Math.hypot(x, y));
            double missY = (north - end.dLat()) * m;
            double missX = (east - end.dLon()) * p;
            y += missY;
            x += missX;
        }
        return end.area();
    }

    /** Area in m² of a ring of lon, lat in degrees, first point repeated at the end. */
    double ringArea(double[][] ring) {
        double lon0 = ring[0][0];
        double lat0 = Math.toRadians(ring[0][1]);
        double sum = 0;
        for (int i = 0; i + 1 < ring.length; i++) {
            sum +=
                    areaUnder(
                            lat0,
                            local(ring[i], lon0, ring[0][1]),
                            local(ring[i + 1], lon0, ring[0][1]));
        }
        return Math.abs(sum);
    }

    private static double[] local(double[] point, double lon0, double lat0) {
        return new double[] {Math.toRadians(point[0] - lon0), Math.toRadians(point[1] - lat0)};
    }

    private double[] slope(double lat0, double[] state) {
        double lat = lat0 + state[0];
        double n = prime(lat);
        double dLon = Math.sin(state[2]) / (n * Math.cos(lat));
        return new double[] {
            Math.cos(state[2]) / meridian(lat),
            dLon,
            Math.sin(state[2]) * Math.tan(lat) / n,
            zone(lat0, state[0]) * dLon
        };
    }

    /** ∫ M N cos φ dφ from lat0 on, by five-point Gauss-Legendre on pieces of at most 0.02. */
    private double zone(double lat0, double dLat) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(dLat) / 0.02));
        double h = dLat / pieces;
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            sum += gauss(lat0, h * i, h);
        }
        return sum;
    }

    private double gauss(double lat0, double start, double h) {
        double[] nodes = {0, 0.5384693101056831, 0.9061798459386640};
        double[] weights = {0.5688888888888889, 0.4786286704993665, 0.2369268850561891};
        double sum = weights[0] * element(lat0 + start + h / 2);
        for (int i = 1; i < 3; i++) {
            double left = element(lat0 + start + h * (1 - nodes[i]) / 2);
            double right = element(lat0 + start + h * (1 + nodes[i]) / 2);
            sum += weights[i] * (left + right);
        }
        return sum * h / 2;
    }

    private double element(double lat) {
        return meridian(lat) * prime(lat) * Math.cos(lat);
    }

    private double prime(double lat) {
        double s = Math.sin(lat);
        return a / Math.sqrt(1 - e2 * s * s);
    }

    private double meridian(double lat) {
        double s = Math.sin(lat);
        double w2 = 1 - e2 * s * s;
        return a * (1 - e2) / (w2 * Math.sqrt(w2));
    }

    private static double[] plus(double[] state, double[] slope, double h) {
        double[] sum = new double[4];
        for (int j = 0; j < 4; j++) {
            sum[j] = state[j] + h * slope[j];
        }
        return sum;
    }
}
