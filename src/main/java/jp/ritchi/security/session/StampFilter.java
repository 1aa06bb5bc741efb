package jp.ritchi.security.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.ritchi.security.account.Accounts;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Ends a session whose account has been disabled or has another role or password by now, so that
 * the change is in force on the next request; the request goes on as nobody's. Costs one indexed
 * look-up for those who signed in and nothing for the public.
 */
public class StampFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final HandlerExceptionResolver problems;

    public StampFilter(Accounts accounts, HandlerExceptionResolver problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof SignedIn user) {
            try {
                if (!isCurrent(user)) {
                    end(request);
                }
            } catch (DataAccessException storeIsDown) {
                problems.resolveException(request, response, null, storeIsDown);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isCurrent(SignedIn user) {
        return accounts.findStamp(user.name()).filter(stamp -> stamp == user.stamp()).isPresent();
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
