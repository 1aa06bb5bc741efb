package jp.ritchi.geo.bulk;

/**
 * What was measured of one outline; filled again for each. Distances are metres to the millimetre,
 * rounded from the exact ones; where two points are equally near the one with the lower number
 * counts.
 */
public final class Measured {
    /** The point nearest to the outline by its nearest part, or −1 when there are no points. */
    public int nearestPoint;

    /** The point whose distance to the farthest part of the outline is least. */
    public int farthestPoint;

    /** The point nearest to the centroid. */
    public int centroidPoint;

    /** From {@link #nearestPoint} to the nearest part, NaN without points. */
    public double nearest;

    /** From {@link #farthestPoint} to the farthest part. */
    public double farthest;

    /** From {@link #centroidPoint} to the centroid. */
    public double centroid;

    /** Square metres on the ellipsoid, whole. */
    public double area;

    /** Longitude and latitude of a middle, and metres within which the outline lies about it. */
    public double centreLon;

    public double centreLat;
    public double reach;
}
