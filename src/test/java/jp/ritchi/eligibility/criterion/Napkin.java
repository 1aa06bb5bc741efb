package jp.ritchi.eligibility.criterion;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.parcel.Parcel;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shapes drawn in metres east and north of a place, laid out over the ellipsoid by geodesics. */
record Napkin(double lon, double lat) {
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    static final Napkin KUMAMOTO = new Napkin(130.843, 32.886);

    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    Coordinate at(double east, double north) {
        double azimuth = Math.toDegrees(Math.atan2(east, north));
        return towards(azimuth, Math.hypot(east, north));
    }

    Coordinate towards(double azimuth, double metres) {
        GeodesicData to = GRS80.Direct(lat, lon, azimuth, metres);
        return new Coordinate(to.lon2, to.lat2);
    }

    Geometry point(double east, double north) {
        return FACTORY.createPoint(at(east, north));
    }

    Geometry line(double... xy) {
        return FACTORY.createLineString(points(xy, false));
    }

    /** A polygon of corners x0, y0, x1, y1, … in metres. */
    Polygon polygon(double... xy) {
        return FACTORY.createPolygon(points(xy, true));
    }

    static Polygon ring(Coordinate... corners) {
        var closed = java.util.Arrays.copyOf(corners, corners.length + 1);
        closed[corners.length] = corners[0].copy();
        return FACTORY.createPolygon(closed);
    }

    Polygon box(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north);
    }

    private Coordinate[] points(double[] xy, boolean close) {
        int count = xy.length / 2;
        var points = new Coordinate[close ? count + 1 : count];
        for (int i = 0; i < points.length; i++) {
            points[i] = at(xy[2 * i % xy.length], xy[(2 * i + 1) % xy.length]);
        }
        return points;
    }

    static Site drawn(Geometry outline) {
        return Sites.of(outline, null, DAY);
    }

    static Site made(Parcel... parcels) {
        return Sites.of(List.of(parcels), null, DAY);
    }

    /** A parcel of a survey class with an area in the register; either may be absent. */
    static Parcel parcel(String id, Geometry shape, String surveyClass, Double registered) {
        return parcel(id, shape, surveyClass, registered, "43404");
    }

    static Parcel parcel(
            String id, Geometry shape, String surveyClass, Double registered, String municipality) {
        return new Parcel(
                id,
                "筆 " + id,
                shape,
                id,
                municipality,
                GeodesicArea.squareMetres(shape),
                registered,
                "測量成果",
                surveyClass,
                "surveyed",
                null,
                false,
                "s",
                "出典",
                "Source");
    }
}
