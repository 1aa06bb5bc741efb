package jp.ritchi.eligibility.criterion;

import static jp.ritchi.web.GeoJson.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicShapes;
import jp.ritchi.web.GeoJson;
import org.locationtech.jts.geom.Geometry;

/** The geometry that decided something about features of a layer. */
final class LayerEvidence {
    /** More features than this say no more. */
    private static final int MOST = 50;

    private LayerEvidence() {}

    static Map<String, Object> of(Site site, Judged judged) {
        var features = new ArrayList<Object>();
        features.add(feature(site.geometry(), "role", "site"));
        judged.found()
                .ifPresent(
                        found -> {
                            features.add(of(found.feature()));
                            if (found.metres() > 0) {
                                features.add(line(found));
                            }
                        });
        return GeoJson.featureCollection(features);
    }

    /** The site, the features, and the part of the site that lies in them. */
    static Map<String, Object> of(Site site, List<Facts.Feature> used, Geometry part) {
        var features = new ArrayList<Object>();
        features.add(feature(site.geometry(), "role", "site"));
        used.stream().limit(MOST).forEach(f -> features.add(of(f)));
        if (!part.isEmpty()) {
            features.add(feature(part, "role", "overlap"));
        }
        return GeoJson.featureCollection(features);
    }

    private static Map<String, Object> line(LayerDistance.Found found) {
        return feature(
                GeodesicShapes.line(found.way().at(), found.way().other()),
                "role",
                "measured-line",
                "metres",
                found.metres());
    }

    private static Map<String, Object> of(Facts.Feature used) {
        return feature(
                used.geometry(),
                "role",
                "deciding-feature",
                "id",
                used.id(),
                "name_ja",
                used.text("name_ja"),
                "name_en",
                used.text("name_en"));
    }
}
