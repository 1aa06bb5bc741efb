package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;
import static jp.ritchi.web.GeoJson.feature;
import static jp.ritchi.web.GeoJson.point;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicShapes;
import jp.ritchi.web.GeoJson;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * The geometry that decided a distance: the interchange, its radius, and the line that was
 * measured.
 */
final class DistanceEvidence {
    /** Rings are asked for again and again: the same interchanges with the same few radii. */
    private static final int KEPT_RINGS = 4_096;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Ring, RawValue> RINGS = new ConcurrentHashMap<>();

    private record Ring(Coordinate centre, double radius) {
        /** The feature as text, for writing its numbers is most of the work. */
        RawValue feature() {
            var circle = GeodesicShapes.circle(centre, radius);
            var feature = GeoJson.feature(circle, "role", "radius", "metres", radius);
            return new RawValue(JSON.writeValueAsString(feature));
        }
    }

    private DistanceEvidence() {}

    private static RawValue ring(Coordinate centre, double radius) {
        if (RINGS.size() >= KEPT_RINGS) {
            RINGS.clear();
        }
        return RINGS.computeIfAbsent(new Ring(centre, radius), Ring::feature);
    }

    static Map<String, Object> of(InterchangeSearch.Measured nearest, double radius, Site site) {
        var from = nearest.interchange().position();
        var to = nearest.nearestPoint();
        return GeoJson.featureCollection(
                List.of(
                        feature(site.geometry(), "role", "site"),
                        ring(from, radius),
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
