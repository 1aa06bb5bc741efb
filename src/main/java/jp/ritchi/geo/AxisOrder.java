package jp.ritchi.geo;

/**
 * Which of the two numbers of a position comes first. It is never guessed from the numbers: the
 * same EPSG code means one order to the EPSG register (and to OGC API with a crs parameter) and the
 * other to the desktop programs that write GeoJSON.
 */
public enum AxisOrder {
    /** Longitude or easting first, as in GeoJSON, WKB and every drawing library. */
    EAST_NORTH,
    /** Latitude or northing (X of a plane-rectangular zone) first. */
    NORTH_EAST
}
