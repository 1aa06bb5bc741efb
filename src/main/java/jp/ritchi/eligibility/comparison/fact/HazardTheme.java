package jp.ritchi.eligibility.comparison.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.geo.SiteShare;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Coverages;
import jp.ritchi.layer.Layer;
import jp.ritchi.text.Text;

/**
 * What one kind of hazard (a layer, or one theme of it) means for a site.
 *
 * @param zones those that touch the site
 * @param complete whether every zone at the site would be stored
 */
record HazardTheme(Text title, List<Attribute> codes, List<Facts.Feature> zones, boolean complete) {
    private static final String THEME = "theme";

    /** The themes of a layer, each looked at by itself; a layer without themes is one. */
    static List<HazardTheme> of(Layer layer, Site site, Facts facts) {
        var touching =
                facts.features(layer.id(), site.geometry().getEnvelopeInternal()).stream()
                        .filter(zone -> Nearby.existsOn(zone, site.asOf()))
                        .filter(zone -> zone.geometry().intersects(site.geometry()))
                        .toList();
        var coded = layer.ownAttributes().stream().filter(a -> !a.codes().isEmpty()).toList();
        var themes = coded.stream().filter(a -> a.name().equals(THEME)).findFirst();
        if (themes.isEmpty()) {
            boolean complete = complete(layer, "", site, facts);
            return List.of(new HazardTheme(layer.title(), coded, touching, complete));
        }
        var codes = coded.stream().filter(a -> !a.name().equals(THEME)).toList();
        var found = new ArrayList<HazardTheme>();
        themes.get()
                .codes()
                .forEach(
                        (theme, title) -> {
                            var own =
                                    touching.stream()
                                            .filter(zone -> zone.text(THEME).equals(theme))
                                            .toList();
                            boolean complete = complete(layer, theme, site, facts);
                            found.add(new HazardTheme(title, codes, own, complete));
                        });
        return found;
    }

    /** Whether something can be said: a zone is there, or it is known that there is none. */
    boolean known() {
        return complete || !zones.isEmpty();
    }

    Text text() {
        if (zones.isEmpty()) {
            return complete
                    ? new Text(title.ja() + ": 該当なし", title.en() + ": none")
                    : new Text(
                            title.ja() + ": この場所のデータなし", title.en() + ": no data for this place");
        }
        var told = zones.stream().map(this::zone).distinct().toList();
        return new Text(
                title.ja() + ": " + told.stream().map(Text::ja).collect(Collectors.joining("、")),
                title.en() + ": " + told.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** A zone by its coded attributes (depth, kind), or by its name where it has none. */
    private Text zone(Facts.Feature zone) {
        var told = new ArrayList<Text>();
        for (var attribute : codes) {
            var title = attribute.codes().get(zone.text(attribute.name()));
            if (title != null) {
                told.add(title);
            }
        }
        return told.isEmpty()
                ? Fact.nameOf(zone)
                : new Text(
                        told.stream().map(Text::ja).collect(Collectors.joining(" ")),
                        told.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static boolean complete(Layer layer, String theme, Site site, Facts facts) {
        var shapes =
                facts.areas(layer.id()).stream()
                        .filter(area -> area.theme() == null || area.theme().equals(theme))
                        .map(Coverages.Area::geometry)
                        .toList();
        return Nearby.covered(facts, layer.id(), site, 0)
                || (!shapes.isEmpty() && SiteShare.isCovered(site.geometry(), shapes, 0));
    }
}
