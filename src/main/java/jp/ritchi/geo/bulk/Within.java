package jp.ritchi.geo.bulk;

/**
 * How an outline lies to the discs of a radius about a set of points, in the two readings of
 * "within": any part, and the whole of it within one and the same disc.
 */
public enum Within {
    /** No part lies within the radius of any point. */
    OUTSIDE,
    /** A part lies within the radius of a point, the whole within that of none. */
    STRADDLING,
    /** The whole lies within the radius of one point. */
    INSIDE
}
