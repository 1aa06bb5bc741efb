package jp.ritchi.ogcapi.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import jp.ritchi.web.Attendance;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Sees a failure before anybody turns it into a problem: takes the caching headers of the answer
 * that was intended away, and when part of that answer has already left, cuts the connection, so
 * that half an answer cannot be taken for a whole one. A client that has left is answered nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedAnswers implements HandlerExceptionResolver {
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (isDepartedClient(failure)) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // The container closes the connection when an exception reaches it now.
            throw new IllegalStateException("An answer broke off after its first bytes", failure);
        }
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CONTENT_LENGTH, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return null;
    }

    /** A store that hangs up looks the same, but then somebody still waits for an answer. */
    private static boolean isDepartedClient(Exception failure) {
        if (Attendance.callerLeft()) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
        }
        return DisconnectedClientHelper.isClientDisconnectedException(failure);
    }
}
