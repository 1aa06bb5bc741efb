package jp.ritchi.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Does work in the name of somebody whose request is over: it sees what the clearance shows, may do
 * nothing that asks for a role, and is recorded under that name.
 */
public final class Deputy {
    private Deputy() {}

    /**
     * @param name who is recorded; the public when absent, who sees public rows whatever the
     *     clearance
     */
    public static void run(@Nullable String name, Clearance clearance, Runnable work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(name, clearance));
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Authentication authentication(@Nullable String name, Clearance clearance) {
        if (name == null) {
            var nobody = List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS"));
            return new AnonymousAuthenticationToken("deputy", "anonymous", nobody);
        }
        var seeing = List.of(new SimpleGrantedAuthority(clearance.authority()));
        return UsernamePasswordAuthenticationToken.authenticated(name, null, seeing);
    }
}
