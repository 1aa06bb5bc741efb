package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.hectares;
import static jp.ritchi.eligibility.Measures.toSquareMetre;

import java.util.List;
import jp.ritchi.eligibility.Criterion;
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
    public Finding evaluate(Site site, JsonNode parameters) {
        double minimum = parameters.path("minimumHectares").asDouble();
        double tolerance = parameters.path("tolerancePercent").asDouble(0);
        double least = toSquareMetre(minimum * (1 - tolerance / 100));
        double area = site.areaHectares();
        Outcome outcome =
                area >= minimum ? Outcome.MET : area >= least ? Outcome.UNKNOWN : Outcome.NOT_MET;
        return new Finding(
                id(),
                new Text(
                        "分譲面積が概ね " + plain(minimum) + " ha 以上であること",
                        "The sold area is about " + plain(minimum) + " ha or more"),
                outcome,
                area,
                minimum,
                toSquareMetre(area - minimum),
                "ha",
                null,
                reason(outcome, area, minimum, least, tolerance),
                GeoJson.featureCollection(
                        List.of(
                                GeoJson.feature(
                                        site.geometry(),
                                        "role",
                                        "site",
                                        "area_ha",
                                        area,
                                        "parts",
                                        site.parts()))),
                site.sources());
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
