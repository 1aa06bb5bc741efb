package jp.ritchi.security.account;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** The mistakes that an administrator can make about accounts. */
final class AccountProblems {
    private AccountProblems() {}

    static RequestProblem badName() {
        return RequestProblem.badParameter(
                "name",
                "名前は半角の小文字、数字、. _ @ - で 64 文字までにしてください。",
                "A name has up to 64 lower-case letters, digits and . _ @ - signs.");
    }

    static RequestProblem badRole() {
        return RequestProblem.badParameter(
                "role",
                "role は reader、editor、environment、administrator のどれかです。",
                "role is one of reader, editor, environment and administrator.");
    }

    static RequestProblem nameTaken() {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "account-exists",
                new Text(
                        "この名前のアカウントはもうあります。別の名前にしてください。",
                        "There is an account of this name already. Choose another."),
                "name");
    }

    static RequestProblem unknown() {
        return RequestProblem.notFound(
                "no-such-account", "この名前のアカウントはありません。", "There is no account of this name.");
    }

    static RequestProblem lastAdministrator() {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "last-administrator",
                new Text(
                        "最後の管理者です。先に別の管理者を作ってください。",
                        "This is the last administrator. Make another one first."),
                null);
    }
}
