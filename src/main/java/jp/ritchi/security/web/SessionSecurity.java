package jp.ritchi.security.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfLogoutHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Cookies and sessions. Only signing in makes a session: the token against forged requests lives in
 * a cookie of its own, so that a flood of visitors fills no memory.
 */
@Configuration
@ConditionalOnWebApplication
class SessionSecurity {
    static final String HEADER = "X-XSRF-TOKEN";
    private final boolean https;

    SessionSecurity(@Value("${ritchi.base-url}") String baseUrl) {
        this.https = baseUrl.startsWith("https:");
    }

    boolean https() {
        return https;
    }

    /**
     * Behind a proxy that ends TLS the request looks like plain HTTP: the configuration decides.
     */
    @Bean
    ServletContextInitializer secureSessionCookie() {
        return context -> context.getSessionCookieConfig().setSecure(https);
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        // With the prefix a browser takes it from this very host over https only.
        tokens.setCookieName(https ? "__Host-RITCHI_CSRF" : "RITCHI_CSRF");
        tokens.setHeaderName(HEADER);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").secure(https));
        return tokens;
    }

    /** A sign-in gets a new session id and a new token. */
    @Bean
    SessionAuthenticationStrategy freshSession(CsrfTokenRepository tokens) {
        var newToken = new CsrfAuthenticationStrategy(tokens);
        newToken.setRequestHandler(new XorCsrfTokenRequestAttributeHandler());
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), newToken));
    }

    @Bean
    LogoutHandler logoutHandler(
            CsrfTokenRepository tokens,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        return new CompositeLogoutHandler(
                new CsrfLogoutHandler(tokens),
                new SecurityContextLogoutHandler(),
                new CookieClearingLogoutHandler(sessionCookie));
    }
}
