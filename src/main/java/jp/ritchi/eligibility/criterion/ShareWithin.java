package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.criterion.Sentences.plain;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Site;
import jp.ritchi.text.Text;
import tools.jackson.databind.JsonNode;

/** A share of the site's area must lie within, or outside of, a distance of a layer's features. */
final class ShareWithin {
    private final DistanceToLayer criterion;
    private final Site site;
    private final JsonNode parameters;
    private final Facts facts;

    ShareWithin(DistanceToLayer criterion, Site site, JsonNode parameters, Facts facts) {
        this.criterion = criterion;
        this.site = site;
        this.parameters = parameters;
        this.facts = facts;
    }

    Finding finding() {
        var view = new LayerView(parameters, site, facts);
        var side = new Side(parameters);
        double percent = parameters.path("sharePercent").asDouble(100);
        var features = view.on(DistanceToLayer.openBy(site, parameters), side.limit() + 1_000);
        // Outside for a share is: no more than the rest inside.
        double threshold = side.within() ? percent : 100 - percent;
        var title = LayerSentences.title(view.what(), side);
        var share = new Share(site, facts, view, features, side.limit());
        var name =
                new Text(
                        title.ja() + "（面積の " + plain(percent) + " % 以上）",
                        title.en() + " (at least " + plain(percent) + " % of the area)");
        return share.finding(
                Finding.of(criterion.id(), name), new Share.Rule(side.within(), threshold));
    }
}
