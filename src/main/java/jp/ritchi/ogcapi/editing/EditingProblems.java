package jp.ritchi.ogcapi.editing;

import jp.ritchi.layer.Layer;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a feature was not written; every sentence says what to do. */
final class EditingProblems {
    private static final String NOTHING_JA = "何も保存していません。";
    private static final String NOTHING_EN = " Nothing was saved.";

    private EditingProblems() {}

    /** A body that is no feature. */
    static RequestProblem malformed(@Nullable String member, String ja, String en) {
        return problem(HttpStatus.BAD_REQUEST, "bad-feature", ja, en, member);
    }

    /** A feature whose {@code member} has a value that cannot be. */
    static RequestProblem invalid(String member, String ja, String en) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-feature", ja, en, member);
    }

    static RequestProblem unreadable() {
        return malformed(
                null,
                "本文を JSON として読めません。GeoJSON の地物を 1 つ送ってください。",
                "The body cannot be read as JSON. Send one GeoJSON feature.");
    }

    static RequestProblem unknownMember(String member) {
        var shown = shown(member);
        return malformed(
                shown,
                "「" + shown + "」という項目はありません。スキーマ（…/schema）を確かめてください。",
                "There is no member \""
                        + shown
                        + "\". See the schema of the collection (…/schema).");
    }

    static RequestProblem readOnly(String member) {
        return invalid(
                member,
                "「" + member + "」はサーバーが決める項目です。省くか、今の値のまま送ってください。",
                "\""
                        + member
                        + "\" is set by the server. Leave it out or send the value it has now.");
    }

    static RequestProblem missing(String member) {
        return invalid(
                member, "「" + member + "」は必須です。値を入れてください。", "\"" + member + "\" is required.");
    }

    static RequestProblem contentType(boolean given, String allowed) {
        return given
                ? problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "この形式の本文は受け付けません。使えるもの: " + allowed,
                        "This kind of body is not taken. Allowed: " + allowed,
                        "Content-Type")
                : problem(
                        HttpStatus.BAD_REQUEST,
                        "content-type-required",
                        "Content-Type を付けてください。使えるもの: " + allowed,
                        "Say in Content-Type what the body is. Allowed: " + allowed,
                        "Content-Type");
    }

    static RequestProblem tooLarge(int megabytes) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "本文が大きすぎます（" + megabytes + " MB まで）。形を簡略にしてください。",
                "The body is too large (at most " + megabytes + " MB). Simplify the shape.",
                null);
    }

    static RequestProblem notWritable(Layer layer) {
        return problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "「" + layer.title().ja() + "」は計算された値なので書き込めません。元のデータを変更してください。",
                "The features of \""
                        + layer.title().en()
                        + "\" are computed and cannot be written. Change the data behind them.",
                null);
    }

    static RequestProblem preconditionRequired() {
        return problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-required",
                "読んだ版の ETag を If-Match に（または Last-Modified を If-Unmodified-Since に）入れて送ってください。",
                "Send the ETag of what you have read as If-Match, or its Last-Modified as"
                        + " If-Unmodified-Since.",
                "If-Match");
    }

    static RequestProblem changedMeanwhile() {
        return problem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "読み込んだ後に別の人が変更しました。" + NOTHING_JA + "読み直してからやり直してください。",
                "It has been changed since you read it."
                        + NOTHING_EN
                        + " Read it again and try again.",
                "If-Match");
    }

    static RequestProblem weakTag() {
        return problem(
                HttpStatus.PRECONDITION_FAILED,
                "weak-tag",
                "If-Match の ETag が弱い（W/）ため比べられません。" + NOTHING_JA + "途中のプロキシーが付けた W/ を除いて送ってください。",
                "A weak tag (W/) in If-Match never matches."
                        + NOTHING_EN
                        + " Our tags are strong: leave out the W/ that a proxy has added.",
                "If-Match");
    }

    static RequestProblem changedWithinTheSecond() {
        return problem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "その秒より後に、またはその秒のうちに変更されています。" + NOTHING_JA + "読み直すか、If-Match に ETag を入れて送ってください。",
                "It was changed after, or within, the second that you name."
                        + NOTHING_EN
                        + " Read it again, or send its ETag as If-Match.",
                "If-Unmodified-Since");
    }

    static RequestProblem busy() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "being-imported",
                "このデータは今、取込みか別の人の書き込みの最中です。少し待ってからやり直してください。",
                "These data are being imported or written by somebody just now. Try again in a moment.",
                null);
    }

    static RequestProblem inUse(String table) {
        return problem(
                HttpStatus.CONFLICT,
                "in-use",
                "この地物にはほかのデータ（" + table + "）が付いているため、削除できません。先にそれを取り除いてください。",
                "Other rows belong to this feature (" + table + "). Remove them first.",
                null);
    }

    static RequestProblem taken(String member) {
        return problem(
                HttpStatus.CONFLICT,
                "taken",
                "「" + member + "」のこの値はほかの地物が使っています。別の値を入れてください。",
                "Another feature has this value of \"" + member + "\". Give another one.",
                member);
    }

    /** A caller's words are repeated only in part, so that an answer stays short. */
    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static RequestProblem problem(
            HttpStatus status, String slug, String ja, String en, @Nullable String parameter) {
        return new RequestProblem(status, slug, new Text(ja, en), parameter);
    }
}
