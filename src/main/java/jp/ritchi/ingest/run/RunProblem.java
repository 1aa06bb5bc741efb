package jp.ritchi.ingest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import jp.ritchi.ingest.run.step.Step;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Why the last step of a run did not come to its end, in the manner of RFC 9457.
 *
 * @param parameter the offending member of the settings, when there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunProblem(String type, String title, Text detail, @Nullable String parameter) {
    private static final String TYPES = "/problems/";
    private static final String DISK_FULL_STATE = "53100";

    static RunProblem of(RequestProblem problem) {
        return new RunProblem(
                TYPES + problem.slug(),
                problem.status().getReasonPhrase(),
                problem.sentence(),
                problem.parameter());
    }

    private static RunProblem of(String slug, String title, String ja, String en) {
        return new RunProblem(TYPES + slug, title, new Text(ja, en), null);
    }

    static RunProblem cancelled() {
        return of(
                "import-cancelled",
                "Cancelled",
                "中止しました。途中までの結果は残っていません。もう一度実行できます。",
                "It was cancelled and left nothing behind. You can start it again.");
    }

    static RunProblem interrupted() {
        return of(
                "import-interrupted",
                "Interrupted",
                "サービスが止まったため、途中で終わりました。データは実行前のままです。もう一度実行してください。",
                "The service stopped in the middle. The data are as before; start it again.");
    }

    static RunProblem resend() {
        return of(
                "import-interrupted",
                "Interrupted",
                "サービスが止まったため、ファイルを確認できませんでした。もう一度送ってください。",
                "The service stopped before it had looked at the file. Send it again.");
    }

    static RunProblem expired() {
        return of(
                "import-expired",
                "Expired",
                "反映されないまま期限が過ぎたため、ファイルを消しました。必要ならもう一度送ってください。",
                "Nobody committed it in time, and its files were removed. Send it again if you need it.");
    }

    /**
     * @param read how many rows there were
     */
    static RunProblem nothingAccepted(long read) {
        if (read == 0) {
            return of(
                    "no-rows",
                    "No rows",
                    "この表には行が 1 件もありません。書き出したときの条件（選択や絞り込み）を確かめるか、別の表・ファイルを選んでください。",
                    "This table has no rows. Check what was selected when it was exported, or choose another table or file.");
        }
        return of(
                "nothing-accepted",
                "Nothing accepted",
                "取り込める行がありません。指摘を見て、列の対応・座標系・文字コードを直すか、別のファイルを送ってください。",
                "No row can be taken. See the issues, then correct the columns, the coordinate system or the charset, or send another file.");
    }

    /** Whatever it was that a step threw. */
    static RunProblem of(Throwable why, Step.@Nullable Stop stop, UUID id) {
        if (stop != null) {
            return stop == Step.Stop.CANCELLED ? cancelled() : interrupted();
        }
        if (why instanceof RequestProblem problem) {
            return of(problem);
        }
        if (isDiskFull(why)) {
            return of(
                    "disk-full",
                    "Insufficient storage",
                    "サーバーの空き容量が足りません。管理者に知らせてください。データは実行前のままです。",
                    "The server's disk is full. Tell the administrator. The data are as before.");
        }
        return of(
                "internal-error",
                "Internal error",
                "サーバーで問題が起きました。データは実行前のままです。この番号を管理者に知らせてください: " + id,
                "Something went wrong in the server. The data are as before. Tell the administrator this number: "
                        + id);
    }

    static boolean isDiskFull(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            boolean database =
                    cause instanceof SQLException sql && DISK_FULL_STATE.equals(sql.getSQLState());
            boolean file =
                    cause instanceof IOException
                            && String.valueOf(cause.getMessage()).contains("No space left");
            if (database || file) {
                return true;
            }
        }
        return false;
    }
}
