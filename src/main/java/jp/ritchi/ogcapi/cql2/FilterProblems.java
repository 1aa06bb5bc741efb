package jp.ritchi.ogcapi.cql2;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** The mistakes one can make in a filter; each names the place and what was expected there. */
final class FilterProblems {
    private FilterProblems() {}

    static RequestProblem expected(int at, String ja, String en, String found) {
        return at(
                at,
                ja + "が必要ですが、" + shown(found) + " があります。",
                "Expected " + en + ", but there is " + shown(found) + ".");
    }

    static RequestProblem at(int at, String ja, String en) {
        var placeJa = at < 0 ? "" : "（" + (at + 1) + " 文字目）";
        var placeEn = at < 0 ? "" : " (character " + (at + 1) + ")";
        return new RequestProblem(
                HttpStatus.BAD_REQUEST,
                "bad-filter",
                new Text(
                        "filter を読めません" + placeJa + "。" + ja,
                        "The filter cannot be read" + placeEn + ". " + en),
                "filter");
    }

    static RequestProblem tooBig(String ja, String en) {
        return new RequestProblem(
                HttpStatus.BAD_REQUEST,
                "filter-too-big",
                new Text(
                        "filter が大きすぎます（" + ja + "）。小さく分けてください。",
                        "The filter is too big (" + en + "). Split it."),
                "filter");
    }

    /** Caller's words are repeated only in part. */
    static String shown(String words) {
        var cut = words.length() <= 40 ? words : words.substring(0, 40) + "…";
        return cut.isEmpty() ? "(終わり / the end)" : "「" + cut + "」";
    }
}
