package jp.ritchi.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Short words for geometries in tests. */
final class Wkt {
    /** The plane in which napkins are drawn: metres east and north of Saijo. */
    static final LocalPlane SAIJO = new LocalPlane(at(132.74, 34.43));

    private Wkt() {}

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Coordinate at(double lon, double lat) {
        return new Coordinate(lon, lat);
    }

    /** A closed polygon through corners. */
    static Geometry polygon(Coordinate... corners) {
        Coordinate[] ring = Arrays.copyOf(corners, corners.length + 1);
        ring[corners.length] = corners[0].copy();
        return RandomSites.FACTORY.createPolygon(ring);
    }

    /** A drawing in metres, put on the ground near Saijo. */
    static Geometry ground(String metres) {
        PointMapping toGround =
                xy -> {
                    var place = SAIJO.unproject(xy[0], xy[1]);
                    xy[0] = place.x;
                    xy[1] = place.y;
                };
        return toGround.applyTo(wkt(metres));
    }
}
