package jp.ritchi.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jp.ritchi.audit.Audit;
import jp.ritchi.security.account.Accounts;
import jp.ritchi.security.session.BasicSignIn;
import jp.ritchi.security.session.StampFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The one chain of filters that every request passes; what it decides is told by its parts. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {
    static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), payment=(), usb=()";

    private final SecurityProblems problems;
    private final SessionSecurity sessions;
    private final ContentSecurityPolicy contentPolicy;

    SecurityConfiguration(
            SecurityProblems problems,
            SessionSecurity sessions,
            ContentSecurityPolicy contentPolicy) {
        this.problems = problems;
        this.sessions = sessions;
        this.contentPolicy = contentPolicy;
    }

    /** The two ways in which a caller is known: by a session, and by credentials. */
    @Component
    @ConditionalOnWebApplication
    record Doors(Accounts accounts, BasicSignIn basic) {}

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http,
            Doors doors,
            Audit audit,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens) {
        http.securityContext(c -> c.securityContextRepository(contexts))
                .requestCache(c -> c.requestCache(new NullRequestCache()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(c -> c.configurationSource(CrossOrigin.source()))
                .csrf(
                        c ->
                                c.csrfTokenRepository(tokens)
                                        .csrfTokenRequestHandler(new TokenOfHeader())
                                        .ignoringRequestMatchers(open()))
                .exceptionHandling(
                        c -> c.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(this::headers)
                .addFilterBefore(new BasicFilter(doors.basic, problems), CsrfFilter.class)
                .addFilterBefore(
                        new StampFilter(doors.accounts, problems),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new RestrictedReadFilter(audit, problems),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        c ->
                                c.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.FORWARD,
                                                DispatcherType.ASYNC)
                                        .permitAll()
                                        .anyRequest()
                                        .access(new RouteAuthorization()));
        return http.build();
    }

    /** For callers without a session, who have no token; other sites' pages cannot send them. */
    private static RequestMatcher[] open() {
        return new RequestMatcher[] {
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, RouteRules.EXECUTION),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, RouteRules.REPORTS),
            PathPatternRequestMatcher.pathPattern(HttpMethod.DELETE, RouteRules.JOB),
            BasicFilter::signedIn,
            SecurityConfiguration::isNobodysEdit
        };
    }

    /**
     * Refused anyway, and then with the truth: sign in. A token would be the wrong thing to ask.
     */
    private static boolean isNobodysEdit(HttpServletRequest request) {
        var path = RouteAuthorization.path(request);
        return RouteRules.isFeature(path)
                && !Access.isSignedIn(SecurityContextHolder.getContext().getAuthentication());
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new CallerCacheHeaders())
                .contentSecurityPolicy(c -> c.policyDirectives(contentPolicy.directives()))
                .referrerPolicy(c -> c.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(c -> c.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        c ->
                                c.requestMatcher(
                                        sessions.https()
                                                ? AnyRequestMatcher.INSTANCE
                                                : request -> false));
    }

    /** Nobody signs in through filters; without this bean a default user would be made up. */
    @Bean
    AuthenticationManager noOtherSignIn() {
        return authentication -> {
            throw new AuthenticationServiceException("Sign in at /api/login");
        };
    }
}
