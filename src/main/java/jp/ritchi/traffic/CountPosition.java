package jp.ritchi.traffic;

import jp.ritchi.ingest.JapanBounds;
import jp.ritchi.ingest.format.GeoFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Where a station stands: the only point of what the file gives; outside Japan it says nothing. */
final class CountPosition {
    private static final int MAX_WKT = 200;

    private CountPosition() {}

    static @Nullable Point of(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty() || geometry.getNumPoints() != 1) {
            return null;
        }
        return at(geometry.getCoordinate());
    }

    static @Nullable Point ofWkt(String wkt) {
        if (wkt.isEmpty() || wkt.length() > MAX_WKT) {
            return null;
        }
        try {
            return of(new WKTReader(GeoFeature.FACTORY).read(wkt));
        } catch (ParseException | IllegalArgumentException e) {
            return null; // a station without a place is reported when it is unknown
        }
    }

    static @Nullable Point ofLonLat(String lon, String lat) {
        try {
            return at(new Coordinate(Double.parseDouble(lon), Double.parseDouble(lat)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Point at(Coordinate lonLat) {
        var flat = new Coordinate(lonLat.x, lonLat.y);
        return JapanBounds.problem(flat).isEmpty() ? GeoFeature.FACTORY.createPoint(flat) : null;
    }
}
