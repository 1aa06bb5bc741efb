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

    static Text of(
            Interchange nearest, double anyPart, double whole, double radius, boolean covered) {
        var measured = measured(nearest, anyPart, whole);
        // The radius is the programme's round number, not a measurement.
        String limit = metres(radius).replaceFirst("\\.0+$", "");
        var meaning =
                whole <= radius
                        ? inside(limit)
                        : anyPart <= radius
                                ? straddling(limit)
                                : covered ? outside(limit, metres(anyPart - radius)) : uncovered();
        return new Text(measured.ja() + meaning.ja(), measured.en() + meaning.en());
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
