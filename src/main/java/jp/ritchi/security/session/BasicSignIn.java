package jp.ritchi.security.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.ritchi.audit.Audit;
import jp.ritchi.security.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who a request is from that carries HTTP Basic credentials (RFC 7617, UTF-8), for programs that
 * keep no session. Guessing is slowed down by the same counters as at the sign-in. Credentials that
 * were right are known for a few minutes by a keyed digest, while the account stays as it was: a
 * script that sends them a hundred times does not hash them a hundred times.
 */
@Component
@ConditionalOnWebApplication
public class BasicSignIn {
    private static final String SCHEME = "Basic ";
    private static final String DIGEST = "HmacSHA256";

    private final SignIn signIn;
    private final Accounts accounts;
    private final Audit audit;
    private final SecretKeySpec key;
    private final Cache<String, SignedIn> known =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(5)).build();

    BasicSignIn(SignIn signIn, Accounts accounts, Audit audit) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.audit = audit;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    /** Whether a request carries credentials of this kind. */
    public static boolean isUsed(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /**
     * The account of the credentials; makes no session.
     *
     * @throws jp.ritchi.web.RequestProblem 401 when they are wrong, 429 after too many wrong ones
     */
    public Authentication authenticate(HttpServletRequest request, HttpServletResponse response) {
        var credentials =
                read(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .orElseThrow(SignInProblems::badCredentials);
        var digest = digest(credentials);
        var kept = known.getIfPresent(digest);
        if (kept != null && !isCurrent(kept)) {
            known.invalidate(digest);
        }
        // One at a time for the same credentials: the others wait and find them known.
        var caller = known.get(digest, unknown -> check(credentials, request, response));
        return Objects.requireNonNull(caller).authentication();
    }

    private SignedIn check(
            Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var account =
                signIn.check(credentials, request, response)
                        .orElseThrow(SignInProblems::badCredentials);
        audit.record("login.basic", account.name(), Map.of("address", request.getRemoteAddr()));
        return SignedIn.of(account);
    }

    private boolean isCurrent(SignedIn user) {
        return accounts.findStamp(user.name()).filter(stamp -> stamp == user.stamp()).isPresent();
    }

    private static Optional<Credentials> read(@Nullable String header) {
        if (header == null || header.length() > 2000) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            var text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String digest(Credentials credentials) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(key);
            var name = Accounts.normal(credentials.name()) + ":";
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update(credentials.password().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + DIGEST, e);
        }
    }
}
