package jp.ritchi.process;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** The mistakes a caller can make about processes; the standard prescribes the types of two. */
final class ProcessProblems {
    private static final String STANDARD =
            "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";

    private ProcessProblems() {}

    static RequestProblem noSuchProcess() {
        return RequestProblem.notFound(
                STANDARD + "no-such-process",
                "その名前の処理はありません。/ogc/processes の一覧から選んでください。",
                "There is no process of that name. Choose from the list at /ogc/processes.");
    }

    static RequestProblem notReady() {
        return RequestProblem.notFound(
                STANDARD + "result-not-ready",
                "ジョブはまだ終わっていません。状態を /ogc/jobs/… で確かめ、終わってから取得してください。",
                "The job is not done yet. Watch its status and ask again when it is.");
    }

    static RequestProblem badStatus() {
        return RequestProblem.badParameter(
                "status",
                "status は accepted, running, successful, failed, dismissed をコンマで並べます。",
                "status lists accepted, running, successful, failed, dismissed with commas.");
    }

    static RequestProblem badDatetime() {
        return RequestProblem.badParameter(
                "datetime",
                "datetime は 2026-04-01T00:00:00Z か、その 2 つを / でつないだ期間です（.. は開いた端）。",
                "datetime is like 2026-04-01T00:00:00Z, or two of these joined by / (.. is open).");
    }

    static RequestProblem unknownMember(String member) {
        var shown = member.length() > 60 ? member.substring(0, 60) + "…" : member;
        return RequestProblem.badParameter(
                shown,
                "「" + shown + "」は使えません。使えるのは inputs, outputs, response です。",
                "\"" + shown + "\" is not known. Known: inputs, outputs, response.");
    }

    static RequestProblem noInputs() {
        return RequestProblem.badParameter(
                "inputs",
                "inputs がありません。{\"inputs\": {…}} の形で送ってください。",
                "There are no inputs. Send {\"inputs\": {…}}.");
    }

    static RequestProblem badOutputs() {
        return RequestProblem.badParameter(
                "outputs",
                "outputs には、この処理の出力の ID と {\"transmissionMode\": \"value\"} だけを書けます。",
                "Name outputs of this process only, with {\"transmissionMode\": \"value\"}.");
    }

    static RequestProblem badResponse() {
        return RequestProblem.badParameter(
                "response", "response は raw か document です。", "response is raw or document.");
    }

    static RequestProblem badReference(String input, String base) {
        return new RequestProblem(
                HttpStatus.BAD_REQUEST,
                "bad-reference",
                new Text(
                        "参照をたどれません。参照できるのは、このサービスにある形の付いた地物だけです（"
                                + base
                                + "/ogc/collections/…/items/…）。",
                        "The reference leads to nothing. It may only name a feature of this service"
                                + " that has a shape ("
                                + base
                                + "/ogc/collections/…/items/…)."),
                input);
    }

    static RequestProblem badPage(String parameter, int least, int most) {
        return RequestProblem.badParameter(
                parameter,
                parameter + " は " + least + " から " + most + " までの整数です。",
                parameter + " is a whole number from " + least + " to " + most + ".");
    }
}
