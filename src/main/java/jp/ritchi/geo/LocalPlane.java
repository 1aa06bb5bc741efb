package jp.ritchi.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;

/**
 * The azimuthal equidistant plane about one point: x metres east, y metres north, in which distance
 * and direction <em>from that point</em> are those of the ellipsoid.
 *
 * <p>Within {@link #SERIES_REACH} it uses Gauss's mid-latitude series to the third order, which
 * works on coordinate differences and so keeps sixteen digits however close the points are, where a
 * general geodesic solver stops at 15 nm. The terms were derived anew from the differential
 * equations of the geodesic; the known form is in Rapp, Geometric Geodesy I, section 6.4. The
 * series is off by no more than {@link #errorAt}. Farther out the general solver is used.
 */
public final class LocalPlane {
    /** Metres, roughly, up to which the series is used. */
    public static final double SERIES_REACH = 50_000;

    private static final double REACH_DEGREES = SERIES_REACH / 111_000;
    private static final int MASK = GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH;

    private final double lon;
    private final double lat;

    public LocalPlane(Coordinate origin) {
        this.lon = origin.x;
        this.lat = origin.y;
    }

    /**
     * How far, in metres, a projected point may be off, given its distance from the origin;
     * measured between 20° and 46° north: 7 nm at 20 km, 0.8 µm at 50 km.
     */
    public static double errorAt(double distance) {
        double reach = distance / 20_000;
        double square = reach * reach;
        return 1e-7 + (distance > 2 * SERIES_REACH ? 0 : 3e-8 * square * square * reach);
    }

    /** The points as x0, y0, x1, y1, … */
    double[] project(CoordinateSequence points) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            project(points.getX(i), points.getY(i), xy, 2 * i);
        }
        return xy;
    }

    /** A copy of a whole geometry in the plane, its edges straight. */
    Geometry project(Geometry geometry) {
        PointMapping toPlane = xy -> project(xy[0], xy[1], xy, 0);
        return toPlane.applyTo(geometry);
    }

    /** Writes x and y of one point into {@code xy} from index {@code at} on. */
    public void project(double toLon, double toLat, double[] xy, int at) {
        double north = toLat - lat;
        double east = toLon - lon;
        if (Math.abs(north) < REACH_DEGREES && Math.abs(east) < REACH_DEGREES) {
            series(Math.toRadians(north), Math.toRadians(east), xy, at);
        } else {
            GeodesicData line = Grs80.GEODESIC.Inverse(lat, lon, toLat, toLon, MASK);
            double azimuth = Math.toRadians(line.azi1);
            xy[at] = line.s12 * Math.sin(azimuth);
            xy[at + 1] = line.s12 * Math.cos(azimuth);
        }
    }

    /** The longitude and latitude of a point of the plane. */
    Coordinate unproject(double x, double y) {
        double azimuth = Math.toDegrees(Math.atan2(x, y));
        GeodesicData line = Grs80.GEODESIC.Direct(lat, lon, azimuth, Math.hypot(x, y));
        return new Coordinate(line.lon2, line.lat2);
    }

    /**
     * With φ the mean latitude, t = tan φ, η² = e′² cos² φ: the parts of the line along (u) and
     * across (v) the meridian at its middle, in units of the radius of the prime vertical, then
     * turned by half the convergence to the direction at the origin.
     */
    private void series(double dLat, double dLon, double[] xy, int at) {
        double phi = Math.toRadians(lat) + dLat / 2;
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        double t = sin / cos;
        double t2 = t * t;
        double eta2 = Grs80.SECOND_ECCENTRICITY_SQUARED * cos * cos;
        double v2 = 1 + eta2;
        double u0 = dLat / v2;
        double w0 = dLon * cos;
        double uu = u0 * u0;
        double ww = w0 * w0;
        double u =
                u0 * (1 + eta2 * (v2 - t2 + 4 * eta2 * t2) / 8 * uu - (2 * v2 + 3 * t2) / 24 * ww);
        double w = w0 * (1 + (v2 - 9 * eta2 * t2) / 24 * uu - t2 / 24 * ww);
        double convergence =
                w
                        * t
                        * (1
                                + (2 + 7 * eta2 + 5 * eta2 * eta2 + 9 * eta2 * t2) / 24 * uu
                                + (2 * v2 + t2) / 24 * ww);
        double half = convergence / 2;
        // Half a convergence stays below 0.005 within reach, where these two terms leave 1e-13.
        double turnSin = half * (1 - half * half / 6);
        double turnCos = 1 - half * half / 2 * (1 - half * half / 12);
        double scale = Grs80.SEMI_MAJOR / Math.sqrt(1 - Grs80.ECCENTRICITY_SQUARED * sin * sin);
        xy[at] = scale * (w * turnCos - u * turnSin);
        xy[at + 1] = scale * (u * turnCos + w * turnSin);
    }
}
