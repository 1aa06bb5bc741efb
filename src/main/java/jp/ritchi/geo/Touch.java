package jp.ritchi.geo;

import org.locationtech.jts.geom.LineString;

/**
 * How two polygons of a list touch or face each other.
 *
 * @param first the lower index
 * @param second the higher index
 * @param sharedMetres the length of boundary that they have in common, within the tolerance; for
 *     two that face each other, the length that faces
 * @param neckMetres the clear width of the widest opening between them: the greatest distance
 *     between two points of one unbroken stretch of common boundary
 * @param gapMetres the least distance between the boundaries that run along each other, 0 where
 *     they meet or overlap
 * @param neck the line across that opening in longitude and latitude; of no length at a corner
 */
public record Touch(
        int first,
        int second,
        Kind kind,
        double sharedMetres,
        double neckMetres,
        double gapMetres,
        LineString neck) {

    /** What the contact is worth. */
    public enum Kind {
        /** The opening is at least as wide as the rule asks. */
        JOINED,
        /** They meet, but only at a corner or in an opening narrower than the rule asks. */
        NARROW,
        /** They do not meet but face each other across a gap with nothing of the list between. */
        ACROSS
    }
}
