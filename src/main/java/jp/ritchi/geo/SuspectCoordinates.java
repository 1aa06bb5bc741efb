package jp.ritchi.geo;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Recognises by their range coordinates that are not degrees in Japan, and says what they look
 * like.
 */
final class SuspectCoordinates {
    /** All of Japan with its remote islands: longitude 122 to 154, latitude 20 to 46. */
    static final Envelope JAPAN = new Envelope(122, 154, 20, 46);

    private static final Envelope JAPAN_MERCATOR = new Envelope(13.5e6, 17.2e6, 2.2e6, 5.8e6);
    private static final Envelope ZONE = new Envelope(-1e6, 1e6, -1e6, 1e6);
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    private SuspectCoordinates() {}

    /** What is wrong with the range of the coordinates, if anything; the geometry is not empty. */
    static Optional<GeometryProblem> diagnose(Geometry site) {
        Envelope bounds = site.getEnvelopeInternal();
        if (JAPAN.covers(bounds)) {
            return Optional.empty();
        }
        Coordinate[] points = site.getCoordinates();
        Coordinate stray =
                Arrays.stream(points).filter(p -> !JAPAN.covers(p)).findFirst().orElseThrow();
        boolean all = Arrays.stream(points).noneMatch(JAPAN::covers);
        return Optional.of((all ? system(bounds) : range(bounds)).at(stray).with(figures(bounds)));
    }

    /** Every coordinate is off: probably another coordinate system. */
    private static GeometryProblem system(Envelope bounds) {
        if (JAPAN.covers(swapped(bounds))) {
            return latLonSwapped();
        }
        if (JAPAN_MERCATOR.covers(bounds) || JAPAN_MERCATOR.covers(swapped(bounds))) {
            return webMercator();
        }
        return !DEGREES.covers(bounds) && ZONE.covers(bounds) ? planeRectangular() : range(bounds);
    }

    private static GeometryProblem range(Envelope bounds) {
        return DEGREES.covers(bounds) ? misplaced() : notDegrees();
    }

    private static GeometryProblem webMercator() {
        return GeometryProblem.of(
                "looks-like-web-mercator",
                "座標値がウェブメルカトル(EPSG:3857)のメートルのようです。経度・緯度に変換するか、座標参照系を明示してください。",
                "These look like Web Mercator metres (EPSG:3857). Convert to longitude and"
                        + " latitude, or name the coordinate reference system.");
    }

    private static GeometryProblem planeRectangular() {
        return GeometryProblem.of(
                "looks-like-plane-rectangular",
                "座標値が平面直角座標系のメートルのようです。経度・緯度に変換するか、系番号(EPSG:6669〜6687)を明示してください。",
                "These look like metres of a plane-rectangular zone. Convert to longitude and"
                        + " latitude, or name the zone (EPSG:6669 to 6687).");
    }

    private static GeometryProblem notDegrees() {
        return GeometryProblem.of(
                "not-degrees",
                "座標値が経度(±180)・緯度(±90)の範囲を超えています。GeoJSONの座標は度単位で [経度, 緯度] の順に書いてください。",
                "The coordinates exceed longitude ±180 or latitude ±90. GeoJSON positions are"
                        + " [longitude, latitude] in degrees.");
    }

    private static GeometryProblem latLonSwapped() {
        return GeometryProblem.of(
                "latitude-longitude-swapped",
                "緯度と経度が逆のようです。GeoJSONの座標は [経度, 緯度] の順に書いてください(例: [132.74, 34.43])。",
                "Latitude and longitude look swapped. GeoJSON positions are [longitude, latitude],"
                        + " for example [132.74, 34.43].");
    }

    private static GeometryProblem misplaced() {
        return GeometryProblem.of(
                "outside-japan",
                "敷地が日本の範囲(東経122〜154度、北緯20〜46度)の外にあります。座標と座標参照系を確かめてください。",
                "The site lies outside Japan (122 to 154 east, 20 to 46 north). Check the"
                        + " coordinates"
                        + " and their reference system.");
    }

    static Envelope swapped(Envelope bounds) {
        return new Envelope(bounds.getMinY(), bounds.getMaxY(), bounds.getMinX(), bounds.getMaxX());
    }

    private static Map<String, Object> figures(Envelope bounds) {
        return Map.of(
                "minX", bounds.getMinX(),
                "minY", bounds.getMinY(),
                "maxX", bounds.getMaxX(),
                "maxY", bounds.getMaxY());
    }
}
