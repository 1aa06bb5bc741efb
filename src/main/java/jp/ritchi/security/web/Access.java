package jp.ritchi.security.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Who may use a route. Which rows the answer holds is not decided here but by the policy views. */
enum Access {
    PUBLIC,
    SIGNED_IN,
    EDITOR,
    ADMINISTRATOR,
    /** A route that frameworks add and nobody calls. */
    NOBODY;

    boolean allows(@Nullable Authentication caller) {
        return switch (this) {
            case PUBLIC -> true;
            case SIGNED_IN -> isSignedIn(caller);
            case EDITOR, ADMINISTRATOR -> isSignedIn(caller) && hasRole(caller);
            case NOBODY -> false;
        };
    }

    static boolean isSignedIn(@Nullable Authentication caller) {
        return caller != null
                && caller.isAuthenticated()
                && !(caller instanceof AnonymousAuthenticationToken);
    }

    private boolean hasRole(@Nullable Authentication caller) {
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + name()).equals(granted.getAuthority()));
    }
}
