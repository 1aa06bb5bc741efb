package jp.ritchi.security.session;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** Why somebody could not sign in; none of them tells whether an account exists. */
final class SignInProblems {
    private SignInProblems() {}

    static RequestProblem badCredentials() {
        return new RequestProblem(
                HttpStatus.UNAUTHORIZED,
                "bad-credentials",
                new Text(
                        "名前かパスワードが違います。確かめてもう一度入力してください。",
                        "The name or the password is wrong. Check both and try again."),
                null);
    }

    static RequestProblem tooManyAttempts(long seconds) {
        return new RequestProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-attempts",
                new Text(
                        "サインインの試みが多すぎます。" + seconds + " 秒待ってからやり直してください。",
                        "Too many attempts to sign in. Wait " + seconds + " s and try again."),
                null);
    }

    static RequestProblem missing(String parameter) {
        return RequestProblem.badParameter(
                parameter, parameter + " を入れてください。", "Give " + parameter + ".");
    }

    static RequestProblem wrongCurrent() {
        return RequestProblem.badParameter(
                "current", "今のパスワードが違います。", "The current password is wrong.");
    }
}
