package jp.ritchi.geo;

/**
 * A point of a plane-rectangular zone under the names Japanese surveying gives its axes, which are
 * the opposite of a map library's: <b>X points north and Y points east</b>.
 *
 * @param xNorth X座標, metres north of the zone's origin
 * @param yEast Y座標, metres east of the zone's origin
 */
public record PlaneCoordinate(double xNorth, double yEast) {}
