package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.toMillimetre;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Measures;
import jp.ritchi.eligibility.Site;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/**
 * How far the distance between a site and an interchange may be off: √(u_site² + u_ic²). Where a
 * programme means the published point itself, only the site's boundary counts, and the
 * interchange's accuracy is but a caution.
 */
final class DistanceDoubt {
    private final boolean byDefinition;
    private final Accuracy site;
    private final Accuracy interchange;

    /**
     * @param interchange the one that decides
     * @param point where the part of the site lies that decides
     */
    DistanceDoubt(
            Site site,
            Facts facts,
            JsonNode parameters,
            Interchange interchange,
            Coordinate point) {
        this.byDefinition =
                "published-point".equals(parameters.path("interchangePosition").asString(""));
        this.site = new SiteAccuracy(site, facts).at(point);
        this.interchange = new Accuracies(facts).of(interchange);
    }

    /** In metres to the millimetre; infinite when the positions cannot be measured with. */
    double metres() {
        double all = byDefinition ? site.metres() : Accuracy.together(site, interchange);
        return Double.isFinite(all) ? toMillimetre(all) : all;
    }

    /** For the finding: absent when everything is taken as exact, or nothing can be said. */
    @Nullable Double figure() {
        double metres = metres();
        return metres == 0 || !Double.isFinite(metres) ? null : metres;
    }

    /** Why the margin decides nothing, or a caution, or nothing. */
    @Nullable Text sentence(Nearness nearness) {
        if (nearness.isTooClose()) {
            return tooClose(nearness.margin());
        }
        boolean clear = !nearness.straddles() && (nearness.covered() || !nearness.isOutside());
        return byDefinition && clear && nearness.margin() < interchange.metres()
                ? caution(nearness.margin())
                : null;
    }

    Text settledBy() {
        return byDefinition || interchange.metres() <= site.metres()
                ? new Text("区域の境界の測量", "A survey of the site's boundary")
                : new Text(
                        "IC の測るべき位置（料金所・出入口など）の確認と、そこからの測量",
                        "The city's word on where an interchange is measured from, and a survey of"
                                + " the way from there");
    }

    private Text tooClose(double margin) {
        var own = site.figure();
        var other = interchange.figure();
        var all = Accuracy.figure(metres());
        var by = byDefinition ? "" : "、IC の点は最大 " + other.ja();
        var byEn = byDefinition ? "" : " and the interchange's point by " + other.en();
        return new Text(
                "ただし、区域の境界は最大 "
                        + own.ja()
                        + by
                        + " ずれている可能性があり（合わせて "
                        + all.ja()
                        + "）、線までの余裕 "
                        + Measures.metres(margin)
                        + " m はそれより小さいため、判定できません。",
                "But the site's boundary may be off by "
                        + own.en()
                        + byEn
                        + " (together "
                        + all.en()
                        + "), and the margin of "
                        + Measures.metres(margin)
                        + " m is smaller, so this cannot be decided.");
    }

    private Text caution(double margin) {
        return new Text(
                "この制度では公表された点を IC の位置とします。その点の精度（"
                        + interchange.figure().ja()
                        + "）は余裕 "
                        + Measures.metres(margin)
                        + " m より粗いため、料金所などから測ると結果が変わることがあります。",
                "The programme takes the published point as the interchange. Its accuracy ("
                        + interchange.figure().en()
                        + ") is coarser than the margin of "
                        + Measures.metres(margin)
                        + " m: measured from the toll gate the answer may differ.");
    }
}
