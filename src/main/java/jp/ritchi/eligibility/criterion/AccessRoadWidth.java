package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.criterion.Sentences.plain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicSeparation;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A road of at least {@code minimumMetres} width must lead along the site: the widest of the
 * layer's lines that come within {@code touchingMetres} of it, by the attribute that holds the
 * width. Roads without a width, and places where the roads are not known, are unknown.
 */
@Component
class AccessRoadWidth implements Criterion {
    /** A road that touches the site and says how wide it is. */
    private record Road(Facts.Feature feature, double width) {}

    @Override
    public String id() {
        return "access-road-width";
    }

    @Override
    public Text title() {
        return new Text("接する道路の幅員", "Width of the access road");
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .layer()
                .property(
                        "attribute", "幅員の属性", "Attribute with the width", Map.of("type", "string"))
                .number("minimumMetres", "必要な幅員（m）", "Width required (m)", 0, 100)
                .number(
                        "touchingMetres",
                        "接するとみなす距離（m）",
                        "Distance that counts as touching (m)",
                        0,
                        100)
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        var view = new LayerView(parameters, site, facts);
        double minimum = parameters.path("minimumMetres").asDouble();
        double touching = parameters.path("touchingMetres").asDouble();
        var near =
                view.on(site.asOf(), touching).stream()
                        .filter(
                                road ->
                                        GeodesicSeparation.nearest(site.geometry(), road.geometry())
                                                        .metres()
                                                <= touching)
                        .toList();
        var widths = widths(near, parameters.path("attribute").asString(""));
        var widest = widths.stream().max(Comparator.comparingDouble(Road::width));
        boolean unmeasured = near.size() > widths.size();
        Outcome outcome =
                widest.isPresent() && widest.get().width() >= minimum
                        ? Outcome.MET
                        : unmeasured || !view.covers(touching) ? Outcome.UNKNOWN : Outcome.NOT_MET;
        Double width = widest.map(Road::width).orElse(null);
        return Finding.of(id(), title(minimum))
                .outcome(outcome, reason(outcome, near, widest, view))
                .figures(width, minimum, width == null ? null : width - minimum, "m")
                .settledBy(outcome == Outcome.UNKNOWN ? settledBy() : null)
                .flip(flip(width, minimum))
                .detail("synthetic", view.isSynthetic(near) ? true : null)
                .evidence(
                        LayerEvidence.of(site, near, site.geometry().getFactory().createPolygon()))
                .sources(view.sources(near))
                .build();
    }

    private static List<Road> widths(List<Facts.Feature> roads, String attribute) {
        return roads.stream()
                .map(road -> new Road(road, width(road, attribute)))
                .filter(road -> road.width() > 0)
                .toList();
    }

    /** Metres; 0 where it is not stated or no number. */
    private static double width(Facts.Feature road, String attribute) {
        return road.properties().get(attribute) instanceof Number number ? number.doubleValue() : 0;
    }

    private static Text title(double minimum) {
        var width = plain(minimum);
        return new Text(
                "幅員 " + width + " m 以上の道路に接すること", "On a road of at least " + width + " m width");
    }

    private static Text settledBy() {
        return new Text("道路台帳（幅員）の確認", "The road register's word on the width");
    }

    private static Text reason(
            Outcome outcome, List<Facts.Feature> near, Optional<Road> widest, LayerView view) {
        var touched =
                near.isEmpty()
                        ? new Text("接する道路のデータはありません。", "No road in the data touches the site.")
                        : widest.map(AccessRoadWidth::said).orElse(noWidth());
        return Sentences.join(
                touched,
                outcome == Outcome.UNKNOWN
                        ? near.isEmpty() ? LayerSentences.uncovered(view.what()) : others()
                        : null,
                LayerSentences.synthetic(view.isSynthetic(near)));
    }

    private static Text said(Road road) {
        return new Text(
                "接する最も広い道路は「"
                        + LayerSentences.name(road.feature(), true)
                        + "」で、幅員 "
                        + plain(road.width())
                        + " m です。",
                "The widest road that touches the site is "
                        + LayerSentences.name(road.feature(), false)
                        + ", "
                        + plain(road.width())
                        + " m wide.");
    }

    private static Text noWidth() {
        return new Text("接する道路の幅員が分かりません。", "The width of the road it touches is not known.");
    }

    private static Text others() {
        return new Text(
                "幅員の分からない道路があるか、道路のデータが揃っていません。",
                "The width of some road is not known, or the data on roads is not complete.");
    }

    private static Text flip(@Nullable Double width, double minimum) {
        return width == null || width >= minimum
                ? new Text(
                        "幅員 " + plain(minimum) + " m 以上の道路に接すると分かれば満たします。",
                        "Met once a road of " + plain(minimum) + " m or more is known to touch it.")
                : new Text(
                        "道路が " + plain(minimum - width) + " m 広がれば満たします。",
                        "Met if the road were " + plain(minimum - width) + " m wider.");
    }
}
