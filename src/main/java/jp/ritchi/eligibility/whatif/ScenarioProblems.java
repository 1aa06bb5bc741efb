package jp.ritchi.eligibility.whatif;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** The sentences for what cannot be done with a scenario. */
final class ScenarioProblems {
    private ScenarioProblems() {}

    static RequestProblem unknown() {
        return RequestProblem.notFound(
                "no-such-scenario",
                "そのシナリオはありません。一覧は /api/scenarios にあります。",
                "There is no such scenario. They are listed at /api/scenarios.");
    }

    static RequestProblem notYours() {
        return new RequestProblem(
                HttpStatus.FORBIDDEN,
                "not-your-scenario",
                new Text(
                        "変更・削除できるのは作成者だけです。自分のシナリオとして別に保存してください。",
                        "Only its author can change or delete it. Save a scenario of your own instead."),
                null);
    }

    static RequestProblem noVersion() {
        return new RequestProblem(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-required",
                new Text(
                        "読んだ版を If-Match に入れてください（GET の答えの ETag）。",
                        "Name the version you have read in If-Match (the ETag of the GET)."),
                "If-Match");
    }

    static RequestProblem changedMeanwhile() {
        return new RequestProblem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                new Text(
                        "読んだ後に変更されています。読み直して、違いを確かめてから保存してください。",
                        "It has been changed since you read it. Read it again, look at the differences"
                                + " and then save."),
                "If-Match");
    }

    static RequestProblem namesHidden() {
        return RequestProblem.badParameter(
                "visibility",
                "公開されていない IC か制度を含むため、公開できません。職員のみ（staff）で保存してください。",
                "It names an interchange or a programme that is not public. Save it for staff.");
    }

    static RequestProblem tooMany() {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "too-many-scenarios",
                new Text(
                        "保存できるシナリオの数を超えました。使わないものを削除してください。",
                        "You have as many scenarios as can be kept. Delete some that are not needed."),
                null);
    }
}
