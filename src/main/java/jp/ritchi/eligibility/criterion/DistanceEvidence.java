package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicShapes;
import jp.ritchi.web.GeoJson;

/**
 * The geometry that decided a distance: the interchange, its radius, and the line that was
 * measured.
 */
final class DistanceEvidence {
    private DistanceEvidence() {}

    static Map<String, Object> of(InterchangeSearch.Measured nearest, double radius, Site site) {
        var interchange = nearest.interchange();
        var from = interchange.position();
        double metres = toMillimetre(nearest.nearest());
        return GeoJson.featureCollection(
                List.of(
                        GeoJson.feature(site.geometry(), "role", "site"),
                        GeoJson.feature(
                                GeodesicShapes.circle(from, radius),
                                "role",
                                "radius",
                                "metres",
                                radius),
                        GeoJson.feature(
                                GeodesicShapes.line(from, nearest.nearestPoint()),
                                "role",
                                "measured-line",
                                "metres",
                                metres),
                        GeoJson.feature(
                                GeoJson.point(nearest.nearestPoint()),
                                "role",
                                "nearest-point",
                                "metres",
                                metres),
                        GeoJson.feature(
                                GeoJson.point(nearest.farthestPoint()),
                                "role",
                                "farthest-point",
                                "metres",
                                toMillimetre(nearest.farthest())),
                        GeoJson.feature(
                                GeoJson.point(from),
                                "role",
                                "nearest-interchange",
                                "id",
                                interchange.id(),
                                "name_ja",
                                interchange.nameJa(),
                                "name_en",
                                interchange.nameEn())));
    }
}
