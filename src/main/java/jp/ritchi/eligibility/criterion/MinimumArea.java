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
        String ja = "面積は " + hectares(area) + " ha です。";
        String en = "The area is " + hectares(area) + " ha. ";
        String shortBy = hectares(toSquareMetre(minimum - area));
        return switch (outcome) {
            case MET ->
                    new Text(
                            ja
                                    + plain(minimum)
                                    + " ha を "
                                    + hectares(toSquareMetre(area - minimum))
                                    + " ha 上回ります。",
                            en
                                    + "That is "
                                    + hectares(toSquareMetre(area - minimum))
                                    + " ha above "
                                    + plain(minimum)
                                    + " ha.");
            case UNKNOWN ->
                    new Text(
                            ja
                                    + plain(minimum)
                                    + " ha に "
                                    + shortBy
                                    + " ha 足りませんが、「概ね」の範囲（当方の仮定で "
                                    + plain(tolerance)
                                    + " %、"
                                    + plain(least)
                                    + " ha 以上）に入ります。市に確認してください。",
                            en
                                    + "It is "
                                    + shortBy
                                    + " ha short of "
                                    + plain(minimum)
                                    + " ha, but within \"about\" (we assume "
                                    + plain(tolerance)
                                    + " %, down to "
                                    + plain(least)
                                    + " ha). Ask the city.");
            case NOT_MET ->
                    new Text(
                            ja + plain(minimum) + " ha に " + shortBy + " ha 足りません。",
                            en + "It is " + shortBy + " ha short of " + plain(minimum) + " ha.");
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
