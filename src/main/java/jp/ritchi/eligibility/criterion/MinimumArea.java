package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toSquareMetre;
import static jp.ritchi.eligibility.criterion.Sentences.plain;

import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.text.Text;
import jp.ritchi.web.GeoJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The sold area must be about {@code minimumHectares} or more. "About" (概ね) has no number in the
 * wording: within {@code tolerancePercent} below the minimum the answer is unknown. Areas are on
 * the ellipsoid and compared to the square metre; a margin that the errors of the boundary points
 * can eat up is unknown too.
 */
@Component
class MinimumArea implements Criterion {
    @Override
    public String id() {
        return "minimum-area";
    }

    @Override
    public Text title() {
        return new Text("面積が基準以上であること", "The area is large enough");
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .number("minimumHectares", "必要な面積（ha）", "Area required (ha)", 0.0001, 100_000)
                .number("tolerancePercent", "「概ね」の幅（%）", "Width of \"about\" (%)", 0, 50)
                .optional(0)
                .build();
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        double doubt = new SiteAccuracy(site, facts).areaHectares();
        var area =
                new Largeness(
                        site.areaHectares(),
                        parameters.path("minimumHectares").asDouble(),
                        parameters.path("tolerancePercent").asDouble(0),
                        Double.isFinite(doubt) ? toSquareMetre(doubt) : doubt);
        var figures = AreaFigures.of(site).named();
        boolean finite = Double.isFinite(doubt);
        var finding =
                Finding.of(id(), title(area.minimum()))
                        .outcome(area.outcome(), AreaReasons.of(area))
                        .figures(area.hectares(), area.minimum(), area.margin(), "ha")
                        .uncertainty(finite && area.uncertainty() > 0 ? area.uncertainty() : null)
                        .settledBy(
                                area.outcome() == Outcome.UNKNOWN
                                        ? AreaReasons.settledBy(area)
                                        : null)
                        .detail("areasHectares", figures.size() > 1 ? figures : null)
                        .evidence(evidence(site, area.hectares()))
                        .sources(site.sources());
        return finite
                ? finding.flip(area.missing(), "ha", AreaReasons.flip(area)).build()
                : finding.flip(AreaReasons.settledBy(area)).build();
    }

    private static Text title(double minimum) {
        return new Text(
                "分譲面積が概ね " + plain(minimum) + " ha 以上であること",
                "The sold area is about " + plain(minimum) + " ha or more");
    }

    private static Map<String, Object> evidence(Site site, double area) {
        return GeoJson.featureCollection(
                List.of(
                        GeoJson.feature(
                                site.geometry(),
                                "role",
                                "site",
                                "area_ha",
                                area,
                                "parts",
                                site.parts())));
    }
}
