package jp.ritchi.geo;

import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** The sentences about sites that cannot be judged; every one says what to do. */
final class SiteProblems {
    private SiteProblems() {}

    static GeometryProblem empty() {
        return GeometryProblem.of(
                "empty",
                "敷地の形がありません。3点以上の頂点をもつポリゴンを指定してください。",
                "The site is empty. Give a polygon with at least three corners.");
    }

    static GeometryProblem noCoordinates() {
        return GeometryProblem.of(
                "empty",
                "図形に座標がありません。座標を書くか、geometry を null にしてください。",
                "The geometry has no coordinates. Give some, or null as the geometry.");
    }

    static GeometryProblem noLength() {
        return GeometryProblem.of(
                "no-length",
                "線の長さがゼロです。異なる2点以上を書いてください。",
                "A line has no length. Give at least two different positions.");
    }

    static GeometryProblem notPolygonal(String type) {
        return GeometryProblem.of(
                        "not-polygonal",
                        "敷地は Polygon か MultiPolygon で指定してください(受け取ったのは " + type + ")。",
                        "Give the site as a Polygon or MultiPolygon (this is a " + type + ").")
                .with(Map.of("type", type));
    }

    static GeometryProblem tooManyVertices(int count) {
        return GeometryProblem.of(
                        "too-many-vertices",
                        "頂点が "
                                + SiteCheck.MOST_VERTICES
                                + " 個を超えています("
                                + count
                                + " 個)。形を簡略化するか、敷地を分けてください。",
                        "The site has "
                                + count
                                + " vertices; the most is "
                                + SiteCheck.MOST_VERTICES
                                + ". Simplify it or split it.")
                .with(Map.of("vertices", count, "most", SiteCheck.MOST_VERTICES));
    }

    static GeometryProblem badPosition() {
        return GeometryProblem.of(
                "bad-position",
                "座標は [経度, 緯度] の2つの数で書いてください。",
                "Write each position as two numbers, [longitude, latitude].");
    }

    static GeometryProblem notFinite() {
        return GeometryProblem.of(
                "not-finite",
                "座標に数でない値(NaNまたは無限大)があります。すべての座標を有限の数にしてください。",
                "A coordinate is not a finite number (NaN or infinity). Give finite numbers only.");
    }

    static GeometryProblem threeDimensional(Coordinate place) {
        return GeometryProblem.of(
                        "three-dimensional",
                        "座標に高さなど3つ目の値があります。判定は平面で行うので、[経度, 緯度] だけにしてください。",
                        "A position has a third number, such as a height. The check is made on the"
                                + " ground plan: give [longitude, latitude] only.")
                .at(place);
    }

    static GeometryProblem ringNotClosed(Coordinate last) {
        return GeometryProblem.of(
                        "ring-not-closed",
                        "輪が閉じていません。最初の頂点を最後にもう一度書いてください。",
                        "A ring is not closed. Repeat its first position as the last one.")
                .at(last);
    }

    static GeometryProblem tooFewPoints() {
        return GeometryProblem.of(
                "too-few-points",
                "輪の頂点が足りません。異なる3点以上が必要です。",
                "A ring has too few points. It needs at least three different ones.");
    }

    static GeometryProblem zeroArea() {
        return GeometryProblem.of(
                "zero-area",
                "敷地の面積がゼロです。頂点が一点または一直線に並んでいないか確かめてください。",
                "The site encloses no area. Check whether its corners coincide or lie on"
                        + " one line.");
    }

    static GeometryProblem selfIntersecting() {
        return GeometryProblem.of(
                "self-intersecting",
                "敷地の境界線が自分自身と交わっています。示した位置で頂点の順序を直してください。",
                "The boundary crosses or touches itself. Correct the order of the corners at the"
                        + " place shown.");
    }

    static GeometryProblem badHole() {
        return GeometryProblem.of(
                "bad-hole",
                "穴(内側の輪)が外側の輪からはみ出しているか、敷地を分断しているか、別の穴と重なっています。示した位置を直してください。",
                "A hole leaves its polygon, cuts it in two or overlaps another hole. Correct it at"
                        + " the place shown.");
    }

    static GeometryProblem overlappingParts() {
        return GeometryProblem.of(
                "overlapping-parts",
                "敷地の部分どうしが重なっています。重なりをなくすか、一つの形にまとめてください。",
                "Parts of the site overlap. Remove the overlap or merge the parts.");
    }

    static GeometryProblem tooComplicated() {
        return GeometryProblem.of(
                "too-complicated",
                "敷地の境界線が込み入りすぎていて調べきれません。形を簡略化するか、敷地を分けてください。",
                "The boundary is too intricate to be checked. Simplify the site or split it.");
    }

    static GeometryProblem tooLarge(double metres) {
        long km = Math.round(metres / 1_000);
        return GeometryProblem.of(
                "too-large",
                "敷地の差し渡しが約 " + km + " kmあります(上限50 km)。一つの敷地か、座標に誤りがないか確かめてください。",
                "The site is about "
                        + km
                        + " km across; the most is 50 km. Check that it is one site"
                        + " and that no coordinate is wrong.");
    }
}
