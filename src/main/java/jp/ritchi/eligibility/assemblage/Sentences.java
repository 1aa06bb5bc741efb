package jp.ritchi.eligibility.assemblage;

import java.util.Locale;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Verdict;
import jp.ritchi.text.Text;

/** What is said about sets of parcels, in both languages. */
final class Sentences {
    static final Text NO_OWNERS =
            new Text(
                    "所有者の情報は持っていないので、所有者の数では比べていません。筆数の少ない順です。",
                    "There is no data on owners, so sets are not compared by the number of owners but"
                            + " by the number of parcels.");
    static final Text WHOLLY_INSIDE =
            new Text(
                    "使うのは、範囲と（距離の要件があれば）一つの IC の半径の中に全体が入る筆だけです。",
                    "Only parcels are used that lie wholly in the place and, where there is a distance"
                            + " rule, wholly within the radius of one interchange.");
    static final Text KNOWN_LOTS =
            new Text(
                    "分譲予定数の分かる筆だけを使いました。lots に予定数を入れると、ほかの筆も使います。",
                    "Only parcels with a known number of lots are used. Give lots to use the others"
                            + " too.");
    static final Text MARGIN =
            new Text(
                    "位置の誤差があっても判定が変わらないよう、余裕のある組合せを先に挙げています。",
                    "Sets come first that are large enough and near enough even if positions are off.");
    static final Text LOTS_UNKNOWN =
            new Text(
                    "分譲予定数の要件は、分かる筆だけでは満たせません。lots に予定数を入れると判定できます。",
                    "Parcels with a known number of lots alone do not do. Give lots to settle it.");

    private Sentences() {}

    /**
     * The sentence of a set.
     *
     * @param given how many of its parcels had to be included
     */
    static Text of(int given, int parcels, double addedHectares, EligibilityAnswer answer) {
        int added = parcels - given;
        String total = hectares(answer.areaHectares());
        var start =
                given == 0
                        ? together(parcels, total)
                        : added == 0 ? already(total) : more(added, hectares(addedHectares), total);
        boolean eligible = answer.verdict() == Verdict.ELIGIBLE;
        var subsidy = answer.subsidy();
        var end =
                !eligible
                        ? new Text("。" + answer.reason().ja(), ". " + answer.reason().en())
                        : subsidy == null ? new Text("。", ".") : ceiling(subsidy.ceilingJpy());
        return eligible
                ? new Text(start.ja() + end.ja(), start.en() + end.en())
                : new Text(start.unsureJa() + end.ja(), start.unsureEn() + end.en());
    }

    /** The first half of a sentence, for sure and with a reservation. */
    private record Start(String ja, String en, String unsureJa, String unsureEn) {}

    private static Start together(int parcels, String total) {
        var en = parcels == 1 ? "This one parcel" : "These " + parcels + " parcels together";
        return new Start(
                "この " + parcels + " 筆で適合します：" + total + " ha",
                en + (parcels == 1 ? " qualifies: " : " qualify: ") + total + " ha",
                "この " + parcels + " 筆で面積は足ります（" + total + " ha）",
                en + (parcels == 1 ? " has" : " have") + " the area: " + total + " ha");
    }

    private static Start already(String total) {
        return new Start(
                "選んだ筆だけで適合します：" + total + " ha",
                "The chosen parcels qualify as they are: " + total + " ha",
                "選んだ筆だけで面積は足ります（" + total + " ha）",
                "The chosen parcels have the area as they are: " + total + " ha");
    }

    private static Start more(int added, String more, String total) {
        var en = added == 1 ? "Add this parcel" : "Add these " + added + " parcels";
        var figures = "+" + more + " ha（合計 " + total + " ha）";
        var enFigures = "+" + more + " ha, " + total + " ha in all";
        return new Start(
                "あと " + added + " 筆を加えると適合します：" + figures,
                en + " and you qualify: " + enFigures,
                "あと " + added + " 筆を加えると面積は足ります：" + figures,
                en + " and the area is enough: " + enFigures);
    }

    private static Text ceiling(long yen) {
        return new Text(
                "、補助の上限 " + yenJa(yen) + "。",
                String.format(Locale.ROOT, ", ceiling %,.1f million JPY.", yen / 1e6));
    }

    /** As newspapers write it, cut to 10,000 yen: 約1億1,200万円. */
    static String yenJa(long yen) {
        long tenThousands = yen / 10_000;
        long hundredMillions = tenThousands / 10_000;
        long rest = tenThousands % 10_000;
        String about = yen % 10_000 == 0 ? "" : "約";
        if (tenThousands == 0) {
            return String.format(Locale.ROOT, "%,d円", yen);
        }
        return about
                + (hundredMillions > 0 ? String.format(Locale.ROOT, "%,d億", hundredMillions) : "")
                + (rest > 0 ? String.format(Locale.ROOT, "%,d万", rest) : "")
                + "円";
    }

    static Text proof(Found found) {
        int first = found.sets().isEmpty() ? 0 : found.sets().get(0).size();
        return switch (found.proof()) {
            case EXACT ->
                    new Text(
                            "これより良い組合せがないことを全数で確かめました。", "All sets were compared: none is better.");
            case FEWEST ->
                    new Text(
                            "これより少ない筆数の組合せはありません。同じ筆数でもっとまとまった形はあるかもしれません。",
                            "No set has fewer parcels. A more compact one of as many may exist.");
            case GAP ->
                    new Text(
                            "見つけた最少は " + first + " 筆です。" + found.atLeast() + " 筆未満ではできないことを確かめました。",
                            "The fewest found are "
                                    + first
                                    + " parcels. It is proven that fewer than "
                                    + found.atLeast()
                                    + " cannot do.");
            case NONE ->
                    new Text("条件に合う組合せがないことを確かめました。", "It is proven that there is no such set.");
            case UNDECIDED ->
                    new Text(
                            "時間内に見つかりませんでした。ないとは限りません。",
                            "None was found in time, which does not prove that there is none.");
        };
    }

    /**
     * Why there is none.
     *
     * @param given whether there are parcels that must be included
     */
    static Text nothing(boolean given, double hectares, double largestSquareMetres) {
        String largest = hectares(largestSquareMetres / 10_000);
        String needed = hectares(hectares);
        return new Text(
                "条件に合う組合せはありません。"
                        + (given ? "必ず含める筆とつながる使える筆は、合わせて最大 " : "使える筆でつながっているのは最大 ")
                        + largest
                        + " ha で、必要なのは "
                        + needed
                        + " ha です。",
                "There is no such set. The usable parcels that touch "
                        + (given ? "those that must be included " : "each other ")
                        + "have at most "
                        + largest
                        + " ha together; "
                        + needed
                        + " ha are needed.");
    }

    static Text unreachable() {
        return new Text(
                "必ず含める筆を、使える筆だけでつなぐことができません（離れているか、同じ IC の圏内に全体が入りません）。",
                "The parcels that must be included cannot be joined by usable parcels (they are apart"
                        + " or not wholly within the radius of one interchange).");
    }

    static Text found(int sets) {
        return new Text(
                sets + " 通りの組合せが見つかりました。",
                sets == 1 ? "One set was found." : sets + " sets were found.");
    }

    private static String hectares(double hectares) {
        return String.format(Locale.ROOT, "%,.2f", hectares);
    }
}
