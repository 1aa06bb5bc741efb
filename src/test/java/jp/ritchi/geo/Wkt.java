package jp.ritchi.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Short words for geometries in tests. */
final class Wkt {
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
}
