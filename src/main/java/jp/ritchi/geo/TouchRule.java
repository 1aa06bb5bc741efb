package jp.ritchi.geo;

/**
 * When two polygons count as touching.
 *
 * @param toleranceMetres boundaries at most this far apart run along each other; drawings of
 *     neighbouring land seldom agree to the millimetre
 * @param minimumNeckMetres the least width of the opening between two that are joined, so that a
 *     common corner does not join
 * @param maximumRoadMetres the widest gap across which two can face each other; 0 for none
 */
public record TouchRule(
        double toleranceMetres, double minimumNeckMetres, double maximumRoadMetres) {
    /** Ten centimetres and a passage of two metres, no roads. */
    public static final TouchRule STANDARD = new TouchRule(0.1, 2, 0);

    /**
     * Refuses numbers that mean nothing.
     *
     * @throws IllegalArgumentException if one is negative or not a number, or the tolerance is 0
     */
    public TouchRule {
        if (!(toleranceMetres > 0) || !(minimumNeckMetres >= 0) || !(maximumRoadMetres >= 0)) {
            throw new IllegalArgumentException("A touching rule needs a tolerance above 0");
        }
    }

    /** How far apart two polygons may be to be of interest at all. */
    double reach() {
        return Math.max(toleranceMetres, maximumRoadMetres);
    }
}
