package jp.ritchi.eligibility.criterion;

import java.time.LocalDate;
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
 * The site must lie within, or outside of, a geodesic distance of the features of a layer. The
 * reading says which part of the site has to: any part, the whole, the centroid, the entrance, or a
 * share of its area. Exactly on the line is within.
 *
 * <p>Only features that exist on the day asked for count, or on {@code openBy} when that is later.
 * "None near" is said only where the layer is known to be complete.
 */
@Component
class DistanceToLayer implements Criterion {
    private static final List<String> READINGS =
            List.of("any", "whole", "centroid", "share", "entrance-point");

    @Override
    public String id() {
        return "distance-to-layer";
    }

    @Override
    public Text title() {
        return new Text("対象から一定の距離の内・外にあること", "Within or outside of a distance of something");
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .layer()
                .number("metres", "距離（m）", "Distance (m)", 0, 100_000)
                .choice("side", "内か外か", "Within or outside", List.of("within", "outside"))
                .choice("reading", "区域のどこで測るか", "Which part of the site counts", READINGS)
                .optional("whole")
                .number("sharePercent", "必要な面積の割合（%）", "Share of the area required (%)", 0, 100)
                .optional(100)
                .property(
                        "entrancePoint",
                        "出入口 [経度, 緯度]",
                        "Entrance [longitude, latitude]",
                        Map.of(
                                "type",
                                "array",
                                "minItems",
                                2,
                                "maxItems",
                                2,
                                "items",
                                Map.of("type", "number")))
                .optional()
                .day("openBy", "この日までに供用されるものを含む", "Count what opens by this day")
                .optional()
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        var view = new LayerView(parameters, site, facts);
        if ("share".equals(parameters.path("reading").asString("whole"))) {
            return new ShareWithin(this, site, parameters, facts).finding();
        }
        var side = new Side(parameters);
        var distance = new LayerDistance(site, side.part(), parameters);
        var draft = Finding.of(id(), LayerSentences.title(view.what(), side));
        if (distance.lacksEntrance()) {
            return LayerSentences.noEntrance(draft, side.limit()).build();
        }
        var day = openBy(site, parameters);
        var found = distance.nearest(view, day, side.limit());
        var judged = Judged.of(site, facts, view, side, found);
        draft.outcome(judged.decision().outcome(), LayerSentences.reason(judged))
                .sources(view.sources(judged.used()))
                .detail("synthetic", view.isSynthetic(judged.used()) ? true : null)
                .evidence(LayerEvidence.of(site, judged))
                .settledBy(LayerSentences.settledBy(judged));
        judged.figures(draft);
        LayerFlip.distance(draft, judged, distance.nearest(view.after(day, side.limit())));
        return draft.build();
    }

    static LocalDate openBy(Site site, JsonNode parameters) {
        var day = Lifetime.day(parameters.path("openBy").asString(""));
        return day != null && day.isAfter(site.asOf()) ? day : site.asOf();
    }
}
