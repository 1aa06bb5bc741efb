package jp.ritchi.ogcapi.param;

/**
 * The rows that touch a box, as a condition of SQL. In degrees a west edge greater than the east
 * edge means a box across the antimeridian (RFC 7946, 5.2). In a plane the rows are moved to the
 * plane and compared there, with straight edges, which is what a client sees that draws them in
 * that system; the index finds the candidates by the box's surroundings in degrees.
 *
 * @param west least easting or longitude
 * @param south least northing or latitude
 */
record BoxCondition(double west, double south, double east, double north) {
    // The envelope of a line, because a box without width is a line or a point and still touches.
    private static final String BOX = "ST_Envelope(ST_MakeLine(ST_Point(?, ?), ST_Point(?, ?)))";

    private static final String NOWHERE = "v.geom IS NULL OR ";
    private static final String TOUCHES = "ST_Intersects(v.geom, ST_SetSRID(" + BOX + ", 6668))";

    /**
     * Edges of a box bend when they are moved to degrees: they are cut into pieces first, and a
     * hundred metres are added, more than what an edge of a row of 50 km bends.
     */
    private static final String SURROUNDINGS =
            "v.geom && ST_Expand(ST_Transform(ST_Segmentize(ST_SetSRID("
                    + BOX
                    + ", %1$d), ?), 6668), 0.001)";

    private static final String TOUCHES_IN_PLANE =
            "("
                    + SURROUNDINGS
                    + " AND ST_Intersects(ST_Transform(v.geom, %1$d), ST_SetSRID("
                    + BOX
                    + ", %1$d)))";

    /** Half the width of Web Mercator; the zones' formulas hold far longer than Japan is. */
    private static final double MERCATOR_LIMIT = 20_037_508.35;

    private static final double ZONE_LIMIT = 4_000_000;
    private static final int PIECES = 100;

    void inDegrees(RowFilter filter) {
        if (Math.abs(west) > 180 || Math.abs(east) > 180) {
            throw BboxParam.bad("経度は -180 から 180 です", "longitudes lie between -180 and 180");
        }
        if (Math.abs(south) > 90 || Math.abs(north) > 90) {
            throw BboxParam.bad(
                    "緯度は -90 から 90 です。経度と緯度の順を確かめてください",
                    "latitudes lie between -90 and 90; check the order of longitude and latitude");
        }
        requireSouthBelowNorth();
        if (west <= east) {
            filter.and(NOWHERE + TOUCHES, west, south, east, north);
        } else {
            filter.and(
                    NOWHERE + TOUCHES + " OR " + TOUCHES,
                    new Object[] {west, south, 180d, north, -180d, south, east, north});
        }
    }

    /**
     * @param epsg the plane, one of ours
     */
    void inPlane(int epsg, RowFilter filter) {
        double limit = epsg == 3857 ? MERCATOR_LIMIT : ZONE_LIMIT;
        double farthest =
                Math.max(
                        Math.max(Math.abs(west), Math.abs(east)),
                        Math.max(Math.abs(south), Math.abs(north)));
        if (farthest > limit) {
            throw BboxParam.bad(
                    "この座標系の値は -" + (long) limit + " から " + (long) limit + " です",
                    "coordinates of this system lie between -"
                            + (long) limit
                            + " and "
                            + (long) limit);
        }
        requireSouthBelowNorth();
        if (west > east) {
            throw BboxParam.bad("西端が東端より東にあります", "its west edge is east of its east edge");
        }
        double piece = Math.max(1, Math.max(east - west, north - south) / PIECES);
        filter.and(
                NOWHERE + TOUCHES_IN_PLANE.formatted(epsg),
                new Object[] {west, south, east, north, piece, west, south, east, north});
    }

    private void requireSouthBelowNorth() {
        if (south > north) {
            throw BboxParam.bad("南端が北端より北にあります", "its south edge is north of its north edge");
        }
    }
}
