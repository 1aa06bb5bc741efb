package jp.ritchi.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.ritchi.security.session.BasicSignIn;
import jp.ritchi.web.RequestProblem;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets programs name themselves with each request under {@code /ogc}. Credentials that are sent
 * count alone: a session beside them is not looked at, wrong ones are refused and never taken for
 * nobody's.
 *
 * <p>Such a request needs no token against forgery, because no page of another site can make a
 * browser send it: nobody is asked for credentials by a browser's own box ({@link #challenge}), so
 * that a browser has none to add by itself, and a page that adds the header needs a preflight,
 * which never allows what a browser keeps.
 */
class BasicFilter extends OncePerRequestFilter {
    private static final String DONE = BasicFilter.class.getName();

    private final BasicSignIn signIn;
    private final HandlerExceptionResolver problems;

    BasicFilter(BasicSignIn signIn, HandlerExceptionResolver problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    /** Whether the caller of a request is known by the credentials that it carries. */
    static boolean signedIn(HttpServletRequest request) {
        return request.getAttribute(DONE) != null;
    }

    /**
     * Asks for credentials, which RFC 9110 wants beside a 401, where no browser is there to show a
     * box of its own: browsers say where a request comes from.
     */
    static void challenge(HttpServletRequest request, HttpServletResponse response) {
        boolean browser =
                request.getHeader(HttpHeaders.ORIGIN) != null
                        || request.getHeader("Sec-Fetch-Mode") != null
                        || request.getHeader(HttpHeaders.COOKIE) != null;
        if (!browser && isOgc(request)) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ritchi\", charset=\"UTF-8\"");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOgc(request) || !BasicSignIn.isUsed(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signIn.authenticate(request, response));
            SecurityContextHolder.setContext(context);
        } catch (RequestProblem | DataAccessException refused) {
            challenge(request, response);
            problems.resolveException(request, response, null, refused);
            return;
        }
        request.setAttribute(DONE, true);
        chain.doFilter(request, response);
    }

    private static boolean isOgc(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/ogc") || path.startsWith("/ogc/");
    }
}
