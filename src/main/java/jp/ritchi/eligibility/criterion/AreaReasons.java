package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.hectares;
import static jp.ritchi.eligibility.criterion.Sentences.plain;

import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** The sentences that say why an area is, is not, or may be large enough. */
final class AreaReasons {
    private AreaReasons() {}

    static Text of(Largeness area) {
        var measured =
                new Text(
                        "面積は " + hectares(area.hectares()) + " ha です。",
                        "The area is " + hectares(area.hectares()) + " ha.");
        var difference = hectares(Math.abs(area.margin()));
        var minimum = plain(area.minimum());
        if (area.hectares() >= area.minimum()) {
            return Sentences.join(measured, above(difference, minimum), doubt(area));
        }
        return area.isAbout()
                ? Sentences.join(measured, about(difference, area))
                : Sentences.join(measured, below(difference, minimum), doubt(area));
    }

    static Text settledBy(Largeness area) {
        return area.isAbout()
                ? new Text("「概ね」をどこまで認めるかの市の回答", "The city's answer on how far \"about\" goes")
                : new Text("区域の境界の測量", "A survey of the site's boundary");
    }

    static Text flip(Largeness area) {
        var missing = hectares(area.missing());
        return area.uncertainty() > 0
                ? new Text(
                        "あと " + missing + " ha 広ければ、境界の誤差があっても満たします。",
                        "Met whatever the error of the boundary with " + missing + " ha more.")
                : new Text("あと " + missing + " ha 広ければ満たします。", "Met with " + missing + " ha more.");
    }

    private static @Nullable Text doubt(Largeness area) {
        if (!area.isTooClose()) {
            return null;
        }
        if (!Double.isFinite(area.uncertainty())) {
            return new Text(
                    "ただし、境界の位置の精度が分からないため、判定できません。",
                    "But the accuracy of the boundary is not known, so this cannot be decided.");
        }
        var error = hectares(area.uncertainty());
        return new Text(
                "ただし、境界点の誤差により面積は " + error + " ha まで違う可能性があり、余裕がそれより小さいため、判定できません。",
                "But errors of the boundary points may change the area by up to "
                        + error
                        + " ha, more than the margin, so this cannot be decided.");
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

    private static Text about(String difference, Largeness area) {
        var tolerance = plain(area.tolerancePercent());
        var least = plain(area.least());
        return Sentences.join(
                below(difference, plain(area.minimum())),
                new Text(
                        "ただし「概ね」の範囲（本サービスの仮定で "
                                + tolerance
                                + " %、"
                                + least
                                + " ha 以上）に入ります。市に確認してください。",
                        "It is within \"about\" (we assume "
                                + tolerance
                                + " %, down to "
                                + least
                                + " ha). Ask the city."));
    }
}
