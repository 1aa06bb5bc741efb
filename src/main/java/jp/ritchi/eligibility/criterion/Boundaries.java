package jp.ritchi.eligibility.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.geo.SiteShare;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The municipalities around a site by their boundaries. They speak only where they cover all of the
 * site; a site nearer to a boundary than both may be off is not told apart.
 */
final class Boundaries {
    private static final String LAYER = "municipalities";
    private static final double MARGIN = 200;
    private static final double HALF_A_SQUARE_METRE = 0.5;

    private final Site site;
    private final List<Facts.Feature> features = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();
    private final Accuracy own;
    private Accuracy accuracy = Accuracy.EXACT;

    Boundaries(Site site, Facts facts) {
        this.site = site;
        this.own = new SiteAccuracy(site, facts).worst();
        var accuracies = new Accuracies(facts);
        for (Facts.Feature one : facts.features(LAYER, SiteShare.around(site.geometry(), 0))) {
            if (one.geometry().getDimension() == 2 && Lifetime.of(one).includes(site.asOf())) {
                accuracy = accuracy.or(accuracies.of(one));
                features.add(one);
            }
        }
        var near = SiteShare.around(site.geometry(), MARGIN + doubt());
        features.forEach(one -> shapes.add(part(one.geometry(), near)));
    }

    /** A boundary has ten thousands of vertices, of which few matter. */
    private static Geometry part(Geometry municipality, Envelope near) {
        var factory = new GeometryFactory();
        return near.contains(municipality.getEnvelopeInternal())
                ? municipality
                : OverlayNGRobust.overlay(
                        municipality, factory.toGeometry(near), OverlayNG.INTERSECTION);
    }

    /** Metres by which a site may seem to lie in another municipality than it does. */
    double doubt() {
        double metres = Accuracy.together(own, accuracy);
        return Double.isFinite(metres) ? metres : 0;
    }

    private boolean isMeasurable() {
        return own.isMeasurable() && accuracy.isMeasurable();
    }

    /** Whether boundaries are there for all of the site. */
    boolean cover() {
        return !shapes.isEmpty() && SiteShare.isCovered(site.geometry(), shapes, 0);
    }

    /** Whether the site lies in the municipalities of these codes, as far as boundaries tell. */
    Outcome in(Set<String> codes) {
        if (!isMeasurable()) {
            return Outcome.UNKNOWN;
        }
        if (SiteShare.isCovered(site.geometry(), shapes(codes, true), doubt())) {
            return Outcome.MET;
        }
        var outside = SiteShare.within(site.geometry(), shapes(codes, false), -doubt());
        return GeodesicArea.squareMetres(outside) >= HALF_A_SQUARE_METRE
                ? Outcome.NOT_MET
                : Outcome.UNKNOWN;
    }

    private List<Geometry> shapes(Set<String> codes, boolean named) {
        var chosen = new ArrayList<Geometry>();
        for (int i = 0; i < shapes.size(); i++) {
            if (codes.contains(code(features.get(i))) == named) {
                chosen.add(shapes.get(i));
            }
        }
        return chosen;
    }

    private static String code(Facts.Feature feature) {
        return feature.text("municipality_code");
    }

    /** Names of the municipalities in which a part of the site lies, with their codes. */
    Set<String> names(boolean japanese) {
        var names = new TreeSet<String>();
        for (Facts.Feature one : touching()) {
            var code = code(one).isEmpty() ? "-" : code(one);
            names.add(LayerSentences.name(one, japanese) + " (" + code + ")");
        }
        return names;
    }

    List<Facts.Feature> touching() {
        var touching = new ArrayList<Facts.Feature>();
        for (int i = 0; i < shapes.size(); i++) {
            var common = SiteShare.within(site.geometry(), List.of(shapes.get(i)), 0);
            if (GeodesicArea.squareMetres(common) >= HALF_A_SQUARE_METRE) {
                touching.add(features.get(i));
            }
        }
        return touching;
    }

    /** The parts of the site that lie elsewhere, as they are drawn. */
    Geometry outside(Set<String> codes) {
        return SiteShare.within(site.geometry(), shapes(codes, false), 0);
    }
}
