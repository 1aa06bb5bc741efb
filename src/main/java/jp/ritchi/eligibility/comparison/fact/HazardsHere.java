package jp.ritchi.eligibility.comparison.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.comparison.Fact;
import jp.ritchi.eligibility.comparison.SiteFact;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The hazard zones that touch the site, over every layer that is one of hazards. That there is none
 * is said only where all these layers are known to be complete.
 */
@Component
@Order(90)
class HazardsHere implements SiteFact {
    private static final String MARKS = "hazard|flood|inundation|landslide|tsunami|liquefaction";

    private final LayerCatalog layers;

    HazardsHere(LayerCatalog layers) {
        this.layers = layers;
    }

    @Override
    public String id() {
        return "hazards";
    }

    @Override
    public Text title() {
        return new Text("災害の区域", "Hazard zones");
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public Fact find(Site site, Facts facts) {
        var hazards = layers.list().stream().filter(HazardsHere::isHazard).toList();
        if (hazards.isEmpty()) {
            return Fact.unknown(
                    new Text("災害のデータがありません", "No hazard data in the store"),
                    new Text("ハザードマップのデータの取込み", "An import of hazard maps"));
        }
        var touching = new ArrayList<Facts.Feature>();
        boolean complete = true;
        for (var layer : hazards) {
            touching.addAll(touching(layer, site, facts));
            complete &= Nearby.covered(facts, layer.id(), site, 0);
        }
        return touching.isEmpty() ? none(complete, hazards) : told(touching, hazards);
    }

    private static boolean isHazard(Layer layer) {
        return (layer.id() + " " + layer.group().id()).matches(".*(" + MARKS + ").*");
    }

    private static List<Facts.Feature> touching(Layer layer, Site site, Facts facts) {
        return facts.features(layer.id(), site.geometry().getEnvelopeInternal()).stream()
                .filter(zone -> Nearby.existsOn(zone, site.asOf()))
                .filter(zone -> zone.geometry().intersects(site.geometry()))
                .toList();
    }

    private static Fact told(List<Facts.Feature> zones, List<Layer> hazards) {
        var titles = hazards.stream().collect(Collectors.toMap(Layer::id, layer -> layer.title()));
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var zone : zones) {
            var title = titles.getOrDefault(zone.layer(), Nearby.both(zone.layer()));
            ja.add(title.ja() + "「" + Fact.nameOf(zone).ja() + "」");
            en.add(title.en() + ": " + Fact.nameOf(zone).en());
        }
        var text =
                new Text(
                        ja.stream().distinct().collect(Collectors.joining("、")),
                        en.stream().distinct().collect(Collectors.joining(", ")));
        return Fact.of(text).about(zones.get(0));
    }

    private static Fact none(boolean complete, List<Layer> hazards) {
        var ja = hazards.stream().map(layer -> layer.title().ja()).toList();
        var en = hazards.stream().map(layer -> layer.title().en()).toList();
        return complete
                ? Fact.of(
                        new Text(
                                "該当なし（" + String.join("、", ja) + "）",
                                "None (" + String.join(", ", en) + ")"))
                : Fact.unknown(
                        new Text("この場所の災害のデータがありません", "No hazard data for this place"),
                        new Text("ハザードマップのデータの取込み", "An import of hazard maps"));
    }
}
