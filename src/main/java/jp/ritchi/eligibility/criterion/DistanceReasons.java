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
        String ja =
                "最寄りの"
                        + nearest.nameJa()
                        + "から区域の最も近い所まで "
                        + metres(anyPart)
                        + " m、最も遠い所まで "
                        + metres(whole)
                        + " m です。";
        String en =
                "From "
                        + nearest.nameForEnglish()
                        + " it is "
                        + metres(anyPart)
                        + " m to the nearest part of the site and "
                        + metres(whole)
                        + " m to the farthest. ";
        String limit = metres(radius);
        if (whole <= radius) {
            return new Text(
                    ja + "区域の全体が半径 " + limit + " m 以内にあります。",
                    en + "The whole site lies within " + limit + " m.");
        }
        if (anyPart <= radius) {
            return new Text(
                    ja + "区域が半径 " + limit + " m の線をまたいでいます。どの部分で測るかは制度の文面にないため、市に確認してください。",
                    en
                            + "The site straddles the line at "
                            + limit
                            + " m, and the wording does not say which part counts. Ask the city.");
        }
        if (!covered) {
            return new Text(
                    ja
                            + "ただし、この付近のインターチェンジは網羅されていないため、より近いものがあるかもしれません。"
                            + "国土数値情報（N06）を取り込むと判定できます。",
                    en
                            + "But interchanges are not complete for this area, so that a nearer one may"
                            + " exist. Import the N06 data to settle it.");
        }
        return new Text(
                ja + "半径 " + limit + " m に " + metres(anyPart - radius) + " m 届きません。",
                en
                        + "It is "
                        + metres(anyPart - radius)
                        + " m outside of the radius of "
                        + limit
                        + " m.");
    }
}
