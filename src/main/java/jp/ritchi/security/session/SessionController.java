package jp.ritchi.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import jp.ritchi.audit.Audit;
import jp.ritchi.security.account.Accounts;
import jp.ritchi.security.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, signing in and out, and the caller's own password. */
@RestController
@ConditionalOnWebApplication
class SessionController {
    private final SignIn signIn;
    private final Accounts accounts;
    private final LogoutHandler logout;
    private final Audit audit;

    SessionController(SignIn signIn, Accounts accounts, LogoutHandler logout, Audit audit) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.logout = logout;
        this.audit = audit;
    }

    @GetMapping("/api/session")
    ResponseEntity<Session> session(HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(current(request));
    }

    @PostMapping("/api/login")
    ResponseEntity<Session> login(
            @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        signIn.signIn(
                new Credentials(given("name", login.name()), given("password", login.password())),
                request,
                response);
        return session(request);
    }

    @PostMapping("/api/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof SignedIn user) {
            audit.record("logout", user.name(), Map.of());
        }
        logout.logout(request, response, caller);
    }

    @PostMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody PasswordChange change,
            Authentication caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var credentials = new Credentials(caller.getName(), given("current", change.current()));
        var password = given("password", change.password());
        signIn.check(credentials, request, response).orElseThrow(SignInProblems::wrongCurrent);
        signIn.begin(accounts.changeOwnPassword(caller.getName(), password), request, response);
    }

    private static String given(String parameter, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw SignInProblems.missing(parameter);
        }
        return value;
    }

    private static Session current(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var caller = SecurityContextHolder.getContext().getAuthentication();
        User user = null;
        if (caller != null && caller.getPrincipal() instanceof SignedIn signedIn) {
            user = User.of(signedIn);
        }
        return new Session(user, new Csrf(token.getHeaderName(), token.getToken()));
    }

    /** What the page knows about its user. */
    record Session(@Nullable User user, Csrf csrf) {}

    record User(String name, List<String> roles, String clearance) {
        static User of(SignedIn user) {
            return new User(
                    user.name(),
                    user.role().all().stream().map(Role::id).toList(),
                    user.role().clearance().id());
        }
    }

    record Csrf(String header, String token) {}

    record Login(@Nullable String name, @Nullable String password) {
        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }

    record PasswordChange(@Nullable String current, @Nullable String password) {
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }
}
