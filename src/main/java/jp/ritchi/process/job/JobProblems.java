package jp.ritchi.process.job;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** What can go wrong for those who ask for jobs; the standard prescribes the types of two. */
final class JobProblems {
    static final String NO_SUCH_JOB =
            "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job";

    static final Text REVOKED =
            new Text(
                    "依頼した人の閲覧権限が変わったため、ジョブを中止しました。",
                    "The job was stopped, because whoever asked for it may no longer see the data.");

    private JobProblems() {}

    static RequestProblem noSuchJob() {
        return RequestProblem.notFound(
                NO_SUCH_JOB,
                "そのジョブはありません。アドレスを確かめてください。保存期間が過ぎたジョブは消えます。",
                "There is no such job. Check the address; jobs are removed some days after their end.");
    }

    static RequestProblem dismissed() {
        return new RequestProblem(
                HttpStatus.GONE,
                NO_SUCH_JOB,
                new Text(
                        "このジョブは取り消されました。もう一度実行してください。",
                        "This job was dismissed. Execute the process again."),
                null);
    }

    static RequestProblem queueFull() {
        return new RequestProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-jobs",
                new Text(
                        "順番待ちのジョブがいっぱいです。しばらくしてからやり直してください。",
                        "Too many jobs are waiting. Try again in a moment."),
                null);
    }

    static RequestProblem tooManyOfCaller(int limit) {
        return new RequestProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-jobs-of-caller",
                new Text(
                        "同時に実行できるジョブは " + limit + " 件までです。終わるのを待つか、取り消してください。",
                        "You may have "
                                + limit
                                + " jobs at a time. Wait for one to end or dismiss one."),
                null);
    }

    static Text givenUp(int attempts) {
        return new Text(
                attempts + " 回試みましたが先へ進まないため、中止しました。条件を小さくしてやり直してください。",
                "Given up after "
                        + attempts
                        + " attempts without progress. Ask for less and retry.");
    }

    static Text bug(String id) {
        return new Text(
                "サーバーで問題が起きました。この番号を管理者に知らせてください: " + id,
                "Something went wrong in the server. Tell the administrator this number: " + id);
    }
}
