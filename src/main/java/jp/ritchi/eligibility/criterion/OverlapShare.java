package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.criterion.Sentences.plain;

import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Site;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * At most, or at least, a share of the site's ellipsoidal area may lie in the areas of a layer: in
 * farmland, in a zone of the plan, under water of some depth. At most 0 % means not at all, to half
 * a square metre.
 */
@Component
class OverlapShare implements Criterion {
    /** Areas this near to the site matter for what the errors of positions may do. */
    private static final double NEAR = 1_000;

    @Override
    public String id() {
        return "overlap-share";
    }

    @Override
    public Text title() {
        return new Text("区域に重なる面積の割合", "Share of the area that lies in certain areas");
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .layer()
                .choice("rule", "以下か以上か", "At most or at least", List.of("at-most", "at-least"))
                .number("percent", "割合（%）", "Share (%)", 0, 100)
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        var view = new LayerView(parameters, site, facts);
        double percent = parameters.path("percent").asDouble();
        boolean atLeast = "at-least".equals(parameters.path("rule").asString(""));
        var share = new Share(site, facts, view, view.on(site.asOf(), NEAR), 0);
        return share.finding(
                Finding.of(id(), title(view.what(), atLeast, percent)),
                new Share.Rule(atLeast, percent));
    }

    private static Text title(Text what, boolean atLeast, double percent) {
        if (percent == 0 && !atLeast) {
            return new Text(what.ja() + "に入らないこと", "Not in " + what.en());
        }
        var share = plain(percent) + " %";
        return atLeast
                ? new Text(
                        what.ja() + "に " + share + " 以上入ること",
                        "At least " + share + " in " + what.en())
                : new Text(
                        what.ja() + "に入るのが " + share + " 以下であること",
                        "At most " + share + " in " + what.en());
    }
}
