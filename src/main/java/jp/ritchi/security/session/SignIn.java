package jp.ritchi.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.audit.Audit;
import jp.ritchi.security.account.Account;
import jp.ritchi.security.account.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** Checks a password, slowly for guessers, and ties a fresh session to the account. */
@Service
@ConditionalOnWebApplication
class SignIn {
    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy freshSession;

    SignIn(
            Accounts accounts,
            LoginThrottle throttle,
            Audit audit,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy freshSession) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
        this.contexts = contexts;
        this.freshSession = freshSession;
    }

    void signIn(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var account =
                check(credentials, request, response).orElseThrow(SignInProblems::badCredentials);
        begin(account, request, response);
        audit.record("login", account.name(), Map.of("address", request.getRemoteAddr()));
    }

    /** The account with these credentials; empty, recorded and counted when they are wrong. */
    Optional<Account> check(
            Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var name = Accounts.normal(credentials.name());
        var address = request.getRemoteAddr();
        var wait = throttle.enter(name, address);
        if (!wait.isZero()) {
            // Not recorded: a flood of refused attempts must not flood the register.
            long seconds = wait.toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw SignInProblems.tooManyAttempts(seconds);
        }
        var account = accounts.authenticate(name, credentials.password());
        if (account.isPresent()) {
            throttle.succeeded(name, address);
        } else {
            recordFailure(name, address);
        }
        return account;
    }

    private void recordFailure(String name, String address) {
        audit.record("login.failed", name, Map.of("address", address));
        var wait = throttle.remaining(name, address);
        if (!wait.isZero()) {
            audit.record(
                    "login.throttled",
                    name,
                    Map.of("address", address, "seconds", wait.toSeconds() + 1));
        }
    }

    /** From here on the caller is this account, under a session id that nobody knew before. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        var authentication = SignedIn.of(account).authentication();
        freshSession.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
