package jp.ritchi.geo.bulk;

import java.util.Arrays;

/**
 * Rules out the points of a set that cannot be nearest to a disc, by a sphere whose distances are
 * within {@value #SLACK} of the ellipsoid's.
 */
final class Candidates {
    /** GRS80 and the sphere of mean radius differ by less than 0.57 % in any distance. */
    static final double SLACK = 0.006;

    private static final double DIAMETER = 2 * 6_371_008.8;

    private Candidates() {}

    /**
     * The numbers of the points that may be the nearest to a part of the disc, whichever part and
     * whether nearest, farthest or in between.
     */
    static int[] of(PointSet points, double lon, double lat, double radius) {
        double[] sphere = new double[points.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sphere.length; i++) {
            sphere[i] = sphere(lon, lat, points.lon[i], points.lat[i]);
            least = Math.min(least, sphere[i]);
        }
        double bound = least * (1 + SLACK) + 2 * radius;
        int[] found = new int[sphere.length];
        int count = 0;
        for (int i = 0; i < sphere.length; i++) {
            if (sphere[i] * (1 - SLACK) <= bound) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Metres on the sphere, by the half-angle formula that stays good at short distances. */
    static double sphere(double lon1, double lat1, double lon2, double lat2) {
        double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a =
                north * north
                        + Math.cos(Math.toRadians(lat1))
                                * Math.cos(Math.toRadians(lat2))
                                * east
                                * east;
        return DIAMETER * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
