package jp.ritchi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks {@link RouteRules}; looks at the caller only where the rule wants to know who it is. */
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        var request = context.getRequest();
        var access = RouteRules.find(method(request), path(request));
        return new AuthorizationDecision(
                access.isPresent()
                        && (access.get() == Access.PUBLIC || access.get().allows(caller.get())));
    }

    static HttpMethod method(HttpServletRequest request) {
        return HttpMethod.valueOf(request.getMethod());
    }

    static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
