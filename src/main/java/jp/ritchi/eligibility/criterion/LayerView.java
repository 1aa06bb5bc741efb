package jp.ritchi.eligibility.criterion;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.SourceRef;
import jp.ritchi.geo.GeodesicDistance;
import jp.ritchi.geo.SiteShare;
import jp.ritchi.layer.Coverages;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * The features of one layer around a site that a requirement means: those with the values that it
 * names, on the day it is asked for; and whether the layer is complete there.
 */
final class LayerView {
    private static final String SYNTHETIC = "ritchi-synthetic";

    private final String layer;
    private final JsonNode where;
    private final Text what;
    private final Site site;
    private final Facts facts;

    LayerView(JsonNode parameters, Site site, Facts facts) {
        this.layer = parameters.path("layer").asString("");
        this.where = parameters.path("where");
        var name = parameters.path("what");
        this.what = new Text(name.path("ja").asString(layer), name.path("en").asString(layer));
        this.site = site;
        this.facts = facts;
    }

    /** What the programme calls the features. */
    Text what() {
        return what;
    }

    /** The features that exist on a day, with bounds within {@code reach} metres of the site. */
    List<Facts.Feature> on(LocalDate day, double reach) {
        return all(reach).stream().filter(feature -> Lifetime.of(feature).includes(day)).toList();
    }

    /** The features that come into being after a day. */
    List<Facts.Feature> after(LocalDate day, double reach) {
        return all(reach).stream().filter(feature -> Lifetime.of(feature).isAfter(day)).toList();
    }

    private List<Facts.Feature> all(double reach) {
        return facts.features(layer, SiteShare.around(site.geometry(), reach)).stream()
                .filter(this::isMeant)
                .toList();
    }

    private boolean isMeant(Facts.Feature feature) {
        for (String name : where.propertyNames()) {
            boolean fits = false;
            for (JsonNode value : where.get(name)) {
                fits |= value.asString().equals(feature.text(name));
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether every feature within {@code reach} metres of the site would be known to us. */
    boolean covers(double reach) {
        return inCircle(reach) || (inAreas(reach) && !relevant(reach).isEmpty());
    }

    private boolean inCircle(double reach) {
        for (Coverages.Circle circle : facts.coverage(layer)) {
            var centre = new Coordinate(circle.lon(), circle.lat());
            double far = GeodesicDistance.farthest(centre, site.geometry()).metres();
            if (far + reach <= circle.radiusMetres()) {
                return true;
            }
        }
        return false;
    }

    /** Each theme that is asked for has to be known by itself. */
    private boolean inAreas(double reach) {
        for (String theme : themes()) {
            var areas = relevant(reach).stream().filter(area -> speaksOf(area, theme));
            List<Geometry> shapes = areas.map(Coverages.Area::geometry).toList();
            if (!SiteShare.isCovered(site.geometry(), shapes, reach)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> themes() {
        var themes = new TreeSet<String>();
        where.path("theme").forEach(value -> themes.add(value.asString()));
        return themes.isEmpty() ? Set.of("") : themes;
    }

    private List<Coverages.Area> relevant() {
        return relevant(0).stream()
                .filter(area -> area.geometry().intersects(site.geometry()))
                .toList();
    }

    /** Neighbouring areas cover together what lies within {@code reach} metres. */
    private List<Coverages.Area> relevant(double reach) {
        var near = SiteShare.around(site.geometry(), reach);
        return facts.areas(layer).stream()
                .filter(area -> themes().stream().anyMatch(theme -> speaksOf(area, theme)))
                .filter(area -> area.geometry().getEnvelopeInternal().intersects(near))
                .toList();
    }

    private static boolean speaksOf(Coverages.Area area, String theme) {
        return area.theme() == null || area.theme().equals(theme);
    }

    /** Where the features that were used come from, and by what the layer is complete there. */
    List<SourceRef> sources(List<Facts.Feature> used) {
        var sources = new LinkedHashSet<SourceRef>();
        for (Facts.Feature feature : used) {
            sources.add(source(feature));
        }
        for (Coverages.Area area : relevant()) {
            sources.add(source(area.sourceId(), area.sourceTitleJa(), area.sourceTitleEn()));
        }
        sources.addAll(site.sources());
        return List.copyOf(sources);
    }

    /** Whether what is known here was made up for demonstration. */
    boolean isSynthetic(List<Facts.Feature> used) {
        return used.stream().anyMatch(feature -> "true".equals(feature.text("synthetic")))
                || relevant().stream().anyMatch(area -> SYNTHETIC.equals(area.sourceId()));
    }

    static SourceRef source(Facts.Feature feature) {
        return source(
                feature.text("source_id"),
                feature.text("source_title_ja"),
                feature.text("source_title_en"));
    }

    private static SourceRef source(String id, String ja, String en) {
        return new SourceRef(
                id.isEmpty() ? "-" : id,
                new Text(ja.isBlank() ? "出典なし" : ja, en.isBlank() ? "No source" : en),
                null);
    }
}
