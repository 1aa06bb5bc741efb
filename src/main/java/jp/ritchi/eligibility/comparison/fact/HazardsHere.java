package jp.ritchi.eligibility.comparison.fact;

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
 * The hazard zones that touch the site, over every layer that is one of hazards, theme by theme.
 * That there is none is said only where the theme is known to be complete, and the row is known
 * when each theme is.
 */
@Component
@Order(90)
class HazardsHere implements SiteFact {
    private static final String MARKS = "hazard|flood|inundation|landslide|tsunami|liquefaction";

    private static final Text IMPORT = new Text("ハザードマップのデータの取込み", "An import of hazard maps");

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
            return Fact.unknown(new Text("災害のデータがありません", "No hazard data in the store"), IMPORT);
        }
        var themes =
                hazards.stream().flatMap(l -> HazardTheme.of(l, site, facts).stream()).toList();
        return told(themes);
    }

    private static boolean isHazard(Layer layer) {
        return (layer.id() + " " + layer.group().id()).matches(".*(" + MARKS + ").*");
    }

    private static Fact told(List<HazardTheme> themes) {
        var texts = themes.stream().map(HazardTheme::text).toList();
        var text =
                new Text(
                        texts.stream().map(Text::ja).collect(Collectors.joining("。")),
                        texts.stream().map(Text::en).collect(Collectors.joining(". ")));
        var zones = themes.stream().flatMap(theme -> theme.zones().stream()).toList();
        boolean known = themes.stream().allMatch(HazardTheme::known);
        var fact = known ? Fact.of(text) : Fact.unknown(text, IMPORT);
        return zones.isEmpty() ? fact : fact.about(zones.get(0));
    }
}
