package jp.ritchi.geo;

/**
 * An independent reference for the plane-rectangular zones: Krüger's series in the third flattening
 * to the fourth order, as in Kawase, Bulletin of the GSI 59 (2011), right to nanometres in a zone.
 */
final class Krueger {
    private static final double A = 6378137;
    private static final double F = 1 / 298.257222101;
    private static final double N = F / (2 - F);
    private static final double K0 = 0.9999;
    private static final double MEAN = A / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);
    private static final double[] ALPHA = {
        N / 2 - 2 * N * N / 3 + 5 * Math.pow(N, 3) / 16 + 41 * Math.pow(N, 4) / 180,
        13 * N * N / 48 - 3 * Math.pow(N, 3) / 5 + 557 * Math.pow(N, 4) / 1440,
        61 * Math.pow(N, 3) / 240 - 103 * Math.pow(N, 4) / 140,
        49561 * Math.pow(N, 4) / 161280
    };

    private Krueger() {}

    static PlaneCoordinate forward(double lon, double lat, double lon0, double lat0) {
        double[] origin = rectify(lat0, 0);
        double[] point = rectify(lat, Math.toRadians(lon - lon0));
        return new PlaneCoordinate(K0 * MEAN * (point[0] - origin[0]), K0 * MEAN * point[1]);
    }

    private static double[] rectify(double lat, double dLon) {
        double e = Math.sqrt(F * (2 - F));
        double sin = Math.sin(Math.toRadians(lat));
        double t = Math.sinh(atanh(sin) - e * atanh(e * sin));
        double xi = Math.atan2(t, Math.cos(dLon));
        double eta = atanh(Math.sin(dLon) / Math.sqrt(1 + t * t));
        double north = xi;
        double east = eta;
        for (int j = 1; j <= ALPHA.length; j++) {
            north += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            east += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        return new double[] {north, east};
    }

    private static double atanh(double x) {
        return (Math.log1p(x) - Math.log1p(-x)) / 2;
    }
}
