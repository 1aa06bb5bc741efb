package jp.ritchi.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** How much of the rows a caller may see; each clearance sees what the ones before it see. */
public enum Clearance {
    PUBLIC,
    STAFF,
    RESTRICTED;

    /** The word used in the database's rule and in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The visibilities of rows that it shows. */
    public Stream<String> visible() {
        return Arrays.stream(values()).limit(ordinal() + 1L).map(Clearance::id);
    }

    /** The authority that grants it to a signed-in caller. */
    public String authority() {
        return "CLEARANCE_" + name();
    }

    /** The highest clearance of whoever runs the current request; PUBLIC when nobody signed in. */
    public static Clearance ofCaller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var highest = PUBLIC;
        if (authentication == null || !authentication.isAuthenticated()) {
            return highest;
        }
        for (GrantedAuthority granted : authentication.getAuthorities()) {
            for (Clearance clearance : values()) {
                if (clearance.authority().equals(granted.getAuthority())
                        && clearance.compareTo(highest) > 0) {
                    highest = clearance;
                }
            }
        }
        return highest;
    }
}
