package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;
import static jp.ritchi.web.GeoJson.feature;
import static jp.ritchi.web.GeoJson.point;

import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicShapes;
import jp.ritchi.web.GeoJson;
import org.locationtech.jts.geom.Coordinate;

/**
 * The geometry that decided a distance: the interchange, its radius, and the line that was
 * measured.
 */
final class DistanceEvidence {
    private DistanceEvidence() {}

    static Map<String, Object> of(InterchangeSearch.Measured nearest, double radius, Site site) {
        var from = nearest.interchange().position();
        var to = nearest.nearestPoint();
        return GeoJson.featureCollection(
                List.of(
                        feature(site.geometry(), "role", "site"),
                        feature(
                                GeodesicShapes.circle(from, radius),
                                "role",
                                "radius",
                                "metres",
                                radius),
                        feature(
                                GeodesicShapes.line(from, to),
                                "role",
                                "measured-line",
                                "metres",
                                toMillimetre(nearest.nearest())),
                        end("nearest-point", to, nearest.nearest()),
                        end("farthest-point", nearest.farthestPoint(), nearest.farthest()),
                        interchange(nearest)));
    }

    private static Map<String, Object> end(String role, Coordinate at, double metres) {
        return feature(point(at), "role", role, "metres", toMillimetre(metres));
    }

    private static Map<String, Object> interchange(InterchangeSearch.Measured nearest) {
        var interchange = nearest.interchange();
        return feature(
                point(interchange.position()),
                "role",
                "nearest-interchange",
                "id",
                interchange.id(),
                "name_ja",
                interchange.nameJa(),
                "name_en",
                interchange.nameEn());
    }
}
