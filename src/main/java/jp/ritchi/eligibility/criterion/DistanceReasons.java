package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.metres;

import jp.ritchi.interchange.Interchange;
import jp.ritchi.text.Text;

/** The sentences that say why a site is, is not, or may be near enough to an interchange. */
final class DistanceReasons {
    private DistanceReasons() {}

    static Text noInterchange() {
        return new Text(
                "比べるインターチェンジのデータがありません。国土数値情報（N06）を取り込むと判定できます。",
                "There is no interchange to compare with. Import the N06 data to settle it.");
    }

    static Text of(Interchange nearest, Nearness nearness) {
        double anyPart = nearness.anyPart();
        double radius = nearness.radius();
        // The radius is the programme's round number, not a measurement.
        String limit = metres(radius).replaceFirst("\\.0+$", "");
        var meaning =
                nearness.straddles()
                        ? straddling(limit)
                        : !nearness.isOutside()
                                ? inside(limit)
                                : nearness.covered()
                                        ? outside(limit, metres(anyPart - radius))
                                        : uncovered();
        return Sentences.join(measured(nearest, anyPart, nearness.whole()), meaning);
    }

    static Text settledBy(boolean straddling) {
        return straddling
                ? new Text(
                        "区域のどの部分で測るかについての市の回答",
                        "The city's answer on which part of the site counts")
                : new Text("国土数値情報（N06）の取込み", "An import of the N06 data");
    }

    /** What would bring the whole site inside the radius, beyond the doubt there may be. */
    static Text flip(Nearness nearness) {
        String all = metres(nearness.missing());
        if (!nearness.straddles() && !nearness.isOutside()) {
            return new Text(
                    "あと " + all + " m 近ければ、位置の誤差があっても区域の全体が入り、満たします。",
                    "Met whatever the error of the positions if the site were "
                            + all
                            + " m nearer.");
        }
        if (nearness.straddles()) {
            return new Text(
                    "線の外に出ている部分（最大 " + all + " m）を除けば、区域の全体が入り、満たします。",
                    "Met when the part beyond the line (up to "
                            + all
                            + " m) is left out of the site.");
        }
        String touch = metres(nearness.anyPart() - nearness.radius());
        return new Text(
                "IC に " + touch + " m 近ければ線に届き、" + all + " m 近ければ区域の全体が入り、満たします。",
                "It would reach the line if it were "
                        + touch
                        + " m nearer, and lie wholly inside, and so be met, if "
                        + all
                        + " m nearer.");
    }

    private static Text measured(Interchange nearest, double anyPart, double whole) {
        return new Text(
                "最寄りの IC「"
                        + nearest.nameJa()
                        + "」から区域の最も近い所まで "
                        + metres(anyPart)
                        + " m、最も遠い所まで "
                        + metres(whole)
                        + " m です。",
                "From "
                        + nearest.nameForEnglish()
                        + " it is "
                        + metres(anyPart)
                        + " m to the nearest part of the site and "
                        + metres(whole)
                        + " m to the farthest. ");
    }

    private static Text inside(String radius) {
        return new Text(
                "区域の全体が半径 " + radius + " m 以内にあります。",
                "The whole site lies within " + radius + " m.");
    }

    private static Text straddling(String radius) {
        return new Text(
                "区域が半径 " + radius + " m の線をまたいでいます。どの部分で測るかは制度の文面にないため、市に確認してください。",
                "The site straddles the line at "
                        + radius
                        + " m, and the wording does not say which part counts. Ask the city.");
    }

    private static Text outside(String radius, String shortBy) {
        return new Text(
                "半径 " + radius + " m に " + shortBy + " m 届きません。",
                "It is " + shortBy + " m outside of the radius of " + radius + " m.");
    }

    private static Text uncovered() {
        return new Text(
                "ただし、この付近のインターチェンジは網羅されていないため、より近いものがあるかもしれません。" + "国土数値情報（N06）を取り込むと判定できます。",
                "But interchanges are not complete for this area, so that a nearer one may exist."
                        + " Import the N06 data to settle it.");
    }
}
