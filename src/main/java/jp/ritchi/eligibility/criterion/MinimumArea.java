package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.hectares;
import static jp.ritchi.eligibility.Measures.toSquareMetre;

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
 * the ellipsoid and compared to the square metre.
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
        double minimum = parameters.path("minimumHectares").asDouble();
        double tolerance = parameters.path("tolerancePercent").asDouble(0);
        double least = toSquareMetre(minimum * (1 - tolerance / 100));
        double area = site.areaHectares();
        double margin = toSquareMetre(area - minimum);
        Outcome outcome =
                area >= minimum ? Outcome.MET : area >= least ? Outcome.UNKNOWN : Outcome.NOT_MET;
        return Finding.of(id(), title(minimum))
                .outcome(outcome, reason(outcome, area, minimum, least, tolerance))
                .figures(area, minimum, margin, "ha")
                .settledBy(outcome == Outcome.UNKNOWN ? askTheCity() : null)
                .flip(-margin, "ha", flip(hectares(Math.abs(margin))))
                .evidence(evidence(site, area))
                .sources(site.sources())
                .build();
    }

    private static Text title(double minimum) {
        return new Text(
                "分譲面積が概ね " + plain(minimum) + " ha 以上であること",
                "The sold area is about " + plain(minimum) + " ha or more");
    }

    private static Text askTheCity() {
        return new Text("「概ね」をどこまで認めるかの市の回答", "The city's answer on how far \"about\" goes");
    }

    private static Text flip(String missing) {
        return new Text("あと " + missing + " ha 広ければ満たします。", "Met with " + missing + " ha more.");
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

    private static Text reason(
            Outcome outcome, double area, double minimum, double least, double tolerance) {
        var measured =
                new Text(
                        "面積は " + hectares(area) + " ha です。",
                        "The area is " + hectares(area) + " ha. ");
        var difference = hectares(Math.abs(toSquareMetre(area - minimum)));
        var meaning =
                switch (outcome) {
                    case MET -> above(difference, plain(minimum));
                    case NOT_MET -> below(difference, plain(minimum));
                    case UNKNOWN -> about(difference, plain(minimum), plain(least), tolerance);
                };
        return new Text(measured.ja() + meaning.ja(), measured.en() + meaning.en());
    }

    private static Text above(String difference, String minimum) {
        return new Text(
                minimum + " ha を " + difference + " ha 上回ります。",
                "That is " + difference + " ha above " + minimum + " ha.");
    }

    private static Text below(String difference, String minimum) {
        return new Text(
                minimum + " ha に " + difference + " ha 足りません。",
                "It is " + difference + " ha short of " + minimum + " ha.");
    }

    private static Text about(String difference, String minimum, String least, double tolerance) {
        return new Text(
                below(difference, minimum).ja()
                        + "ただし「概ね」の範囲（本サービスの仮定で "
                        + plain(tolerance)
                        + " %、"
                        + least
                        + " ha 以上）に入ります。市に確認してください。",
                below(difference, minimum).en()
                        + " It is within \"about\" (we assume "
                        + plain(tolerance)
                        + " %, down to "
                        + least
                        + " ha). Ask the city.");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
