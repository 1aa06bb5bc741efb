package jp.ritchi.eligibility.comparison.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The interchange with an exit (smart ones too) that is nearest to a site on its day, and how far
 * the nearest part of the site is from it.
 */
record NearestInterchange(Interchange interchange, double metres) {
    private static final GeometryFactory POINTS = new GeometryFactory();

    static Optional<NearestInterchange> of(Site site, Facts facts) {
        double radius = GeodesicDistance.farthest(site.centroid(), site.geometry()).metres();
        var open = new ArrayList<Interchange>();
        double best = Double.POSITIVE_INFINITY;
        for (var one : facts.interchanges()) {
            if (one.hasExit() && one.existsOn(site.asOf())) {
                open.add(one);
                best = Math.min(best, GeodesicDistance.between(site.centroid(), one.position()));
            }
        }
        NearestInterchange nearest = null;
        for (var one : open) {
            // No part of the site is farther from its centroid than the radius.
            if (GeodesicDistance.between(site.centroid(), one.position()) - radius <= best) {
                double metres = GeodesicDistance.nearest(one.position(), site.geometry()).metres();
                if (nearest == null || metres < nearest.metres()) {
                    nearest = new NearestInterchange(one, metres);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    Text name() {
        return new Text(interchange.nameJa(), interchange.nameForEnglish());
    }

    Geometry point() {
        return POINTS.createPoint(interchange.position());
    }

    Fact.Reference reference() {
        return new Fact.Reference("interchanges", interchange.id(), name());
    }

    List<SourceRef> sources() {
        var title = new Text(interchange.sourceTitleJa(), interchange.sourceTitleEn());
        return List.of(new SourceRef(interchange.sourceId(), title, null));
    }

    boolean synthetic() {
        return "synthetic".equals(interchange.positionalAccuracy());
    }

    static Fact none() {
        return Fact.unknown(
                new Text("比べる IC のデータがありません", "There is no interchange to measure from"),
                new Text("国土数値情報（N06）の取込み", "An import of the N06 data"));
    }
}
