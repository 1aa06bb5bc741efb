package jp.ritchi.geo;

/**
 * Longitude and latitude to spherical Mercator metres (EPSG:3857) and back. Its metres are not
 * metres on the ground (1.20 of them to one at Kumamoto): for pictures and for reading input only.
 */
final class WebMercator {
    /** Half the width of the world. */
    static final double LIMIT = Math.PI * Grs80.SEMI_MAJOR;

    private WebMercator() {}

    static void forward(double[] xy) {
        double sine = Math.sin(Math.toRadians(xy[1]));
        xy[0] = Math.toRadians(xy[0]) * Grs80.SEMI_MAJOR;
        xy[1] = Math.log((1 + sine) / (1 - sine)) / 2 * Grs80.SEMI_MAJOR;
    }

    static void inverse(double[] xy) {
        xy[0] = Math.toDegrees(xy[0] / Grs80.SEMI_MAJOR);
        xy[1] = Math.toDegrees(Math.atan(Math.sinh(xy[1] / Grs80.SEMI_MAJOR)));
    }
}
