package jp.ritchi.geo;

import net.sf.geographiclib.Geodesic;

/** The GRS80 ellipsoid on which JGD2011 is defined, in metres. */
public final class Grs80 {
    public static final double SEMI_MAJOR = 6_378_137;
    static final double FLATTENING = 1 / 298.257222101;
    public static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    static final double SECOND_ECCENTRICITY_SQUARED =
            ECCENTRICITY_SQUARED / (1 - ECCENTRICITY_SQUARED);

    /** A radius between the extremes of curvature; only for bounds and first guesses. */
    public static final double MEAN_RADIUS = 6_371_008.8;

    /** Immutable and safe for use by many threads. */
    static final Geodesic GEODESIC = new Geodesic(SEMI_MAJOR, FLATTENING);

    private Grs80() {}

    /** The product of the two principal curvatures at a latitude, per square metre. */
    public static double gaussianCurvature(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
        return w2 * w2 / (SEMI_MAJOR * SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED));
    }
}
