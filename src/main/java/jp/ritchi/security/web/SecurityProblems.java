package jp.ritchi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refusals are answered as problem details like every other failure: never a redirect to a sign-in
 * page, never a browser's own password box.
 */
@Component
@ConditionalOnWebApplication
class SecurityProblems
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                RequestRejectedHandler,
                HandlerExceptionResolver {
    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    SecurityProblems(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (isListed(request)) {
            BasicFilter.challenge(request, response);
        }
        answer(request, response, isListed(request) ? signInRequired() : unlisted(request));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        if (e instanceof CsrfException) {
            answer(request, response, badToken());
        } else {
            answer(request, response, isListed(request) ? notAllowed() : unlisted(request));
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, RequestRejectedException e) {
        answer(request, response, malformed());
    }

    /** Outside the dispatcher nobody has told yet in which language this caller reads. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (request.getAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE) == null) {
            request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        }
        return problems.resolveException(request, response, handler, failure);
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, RequestProblem problem) {
        resolveException(request, response, null, problem);
    }

    private static boolean isListed(HttpServletRequest request) {
        return RouteRules.find(RouteAuthorization.method(request), RouteAuthorization.path(request))
                .filter(access -> access != Access.NOBODY)
                .isPresent();
    }

    private static RequestProblem unlisted(HttpServletRequest request) {
        return RouteRules.knows(RouteAuthorization.path(request))
                ? new RequestProblem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        new Text("このアドレスはその操作を受け付けません。", "This address does not take this method."),
                        null)
                : RequestProblem.notFound(
                        "no-such-page",
                        "このアドレスには何もありません。アドレスを確かめてください。",
                        "There is nothing at this address. Check the address.");
    }

    private static RequestProblem signInRequired() {
        return new RequestProblem(
                HttpStatus.UNAUTHORIZED,
                "sign-in-required",
                new Text("サインインしてください。", "Sign in first."),
                null);
    }

    private static RequestProblem notAllowed() {
        return new RequestProblem(
                HttpStatus.FORBIDDEN,
                "not-allowed",
                new Text(
                        "このアカウントの役割ではできません。管理者に相談してください。",
                        "The role of this account does not allow it. Ask an administrator."),
                null);
    }

    private static RequestProblem badToken() {
        return new RequestProblem(
                HttpStatus.FORBIDDEN,
                "bad-csrf-token",
                new Text(
                        "画面が古くなっています。読み直してからやり直してください"
                                + "（/api/session の csrf.token を X-XSRF-TOKEN で送ります）。",
                        "The page is out of date. Reload it and try again (send csrf.token of"
                                + " /api/session as X-XSRF-TOKEN)."),
                null);
    }

    private static RequestProblem malformed() {
        return new RequestProblem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                new Text(
                        "アドレスまたはヘッダーに使えない文字があります。",
                        "The address or a header contains characters that are not taken."),
                null);
    }
}
