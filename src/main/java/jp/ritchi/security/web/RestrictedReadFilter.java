package jp.ritchi.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.ritchi.audit.Audit;
import jp.ritchi.security.Clearance;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Records every request for data by a caller who sees restricted rows, before it is answered: what
 * cannot be recorded is not read. It does not know whether the answer held such a row, so it
 * records more reads than there were, never fewer.
 */
class RestrictedReadFilter extends OncePerRequestFilter {
    /** These answer with no feature at all. */
    private static final List<String> ROWLESS =
            List.of("/api/session", "/api/login", "/api/logout", "/api/health", "/api/accounts");

    private final Audit audit;
    private final HandlerExceptionResolver problems;

    RestrictedReadFilter(Audit audit, HandlerExceptionResolver problems) {
        this.audit = audit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean data = path.startsWith("/ogc") || path.startsWith("/api");
        return !data
                || ROWLESS.stream().anyMatch(path::startsWith)
                || Clearance.ofCaller() != Clearance.RESTRICTED;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        try {
            audit.record(
                    "read.restricted",
                    request.getMethod() + " " + request.getRequestURI(),
                    query == null ? Map.of() : Map.of("query", query));
        } catch (DataAccessException storeIsDown) {
            problems.resolveException(request, response, null, storeIsDown);
            return;
        }
        chain.doFilter(request, response);
    }
}
