package jp.ritchi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Answers with data depend on who asks. What somebody who signed in gets may be kept by that
 * browser alone and must be asked for again each time, so that nothing of it is left after signing
 * out; the public's answers keep the Cache-Control that their controllers chose.
 */
class CallerCacheHeaders implements HeaderWriter {
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        if (!path.startsWith("/ogc") && !path.startsWith("/api")) {
            return;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        if (path.startsWith("/ogc")) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
        var chosen = response.getHeader(HttpHeaders.CACHE_CONTROL);
        boolean kept = chosen == null || !chosen.contains("no-store");
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (kept && Access.isSignedIn(caller)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
