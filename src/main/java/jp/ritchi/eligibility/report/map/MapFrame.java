package jp.ritchi.eligibility.report.map;

import java.awt.geom.AffineTransform;
import jp.ritchi.geo.GroundPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which piece of ground a map shows, how large it is on paper and at which scale. North is up.
 * Lengths on paper are in pixels of 1/96 inch.
 *
 * @param denominator the n of the scale 1:n
 */
public record MapFrame(GroundPlane plane, int width, int height, int denominator) {
    private static final double METRES_PER_PIXEL = 0.0254 / 96;
    private static final double MARGIN = 0.08;

    /** Scales that people know from printed maps; beyond them the series goes on by tens. */
    private static final int[] STEPS = {10, 12, 15, 20, 25, 30, 40, 50, 60, 75};

    private static final int LARGEST = 250;

    /**
     * The frame about the middle of {@code extent} (degrees) at the largest scale of the series at
     * which all of it fits.
     *
     * @param reach metres that must fit on every side of the middle, at least
     */
    public static MapFrame fit(Envelope extent, double reach, int width, int height) {
        var plane = GroundPlane.about(extent.centre());
        var half = halfSize(extent, plane);
        double east = Math.max(half.x, reach) / (1 - MARGIN);
        double north = Math.max(half.y, reach) / (1 - MARGIN);
        double needed =
                Math.max(
                        2 * east / (width * METRES_PER_PIXEL),
                        2 * north / (height * METRES_PER_PIXEL));
        return new MapFrame(plane, width, height, roundUp(needed));
    }

    private static Coordinate halfSize(Envelope extent, GroundPlane plane) {
        double east = 0;
        double north = 0;
        for (double x : new double[] {extent.getMinX(), extent.centre().x, extent.getMaxX()}) {
            for (double y : new double[] {extent.getMinY(), extent.getMaxY()}) {
                var corner = plane.project(new Coordinate(x, y));
                east = Math.max(east, Math.abs(corner.x));
                north = Math.max(north, Math.abs(corner.y));
            }
        }
        return new Coordinate(east, north);
    }

    private static int roundUp(double needed) {
        for (long tens = 1; tens < 100_000_000; tens *= 10) {
            for (int step : STEPS) {
                if (step * tens >= needed && step * tens >= LARGEST) {
                    return Math.toIntExact(step * tens);
                }
            }
        }
        throw new IllegalArgumentException("No map scale for 1:" + needed);
    }

    /** Metres on the ground that one pixel of the map covers. */
    public double metresPerPixel() {
        return denominator * METRES_PER_PIXEL;
    }

    /** From metres in the plane to pixels of the map, the first at the top left. */
    AffineTransform toPaper() {
        double scale = 1 / metresPerPixel();
        return new AffineTransform(scale, 0, 0, -scale, width / 2.0, height / 2.0);
    }

    /** The ground that the map shows, in degrees, as a box that is a little too large. */
    public Envelope bounds() {
        var bounds = new Envelope();
        double east = width / 2.0 * metresPerPixel();
        double north = height / 2.0 * metresPerPixel();
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                bounds.expandToInclude(plane.unproject(x * east, y * north));
            }
        }
        return bounds;
    }
}
