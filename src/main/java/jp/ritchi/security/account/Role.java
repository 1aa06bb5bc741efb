package jp.ritchi.security.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.ritchi.security.Clearance;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What an account is for. This table is the only place that says what a role may see and do; every
 * rule elsewhere asks for {@code ROLE_EDITOR}, {@code ROLE_ADMINISTRATOR} or a clearance.
 */
public enum Role {
    /** Reads staff rows and changes nothing. */
    READER(Clearance.STAFF),
    /** Imports and edits. */
    EDITOR(Clearance.STAFF),
    /** Environmental staff: imports and edits, and sees restricted measurements. */
    ENVIRONMENT(Clearance.RESTRICTED, EDITOR),
    /** Everything, accounts included. */
    ADMINISTRATOR(Clearance.RESTRICTED, EDITOR);

    private final Clearance clearance;
    private final List<Role> implied;

    Role(Clearance clearance, Role... implied) {
        this.clearance = clearance;
        this.implied = List.of(implied);
    }

    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** The word used in the store and in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Clearance clearance() {
        return clearance;
    }

    /** This role and then those that it includes. */
    public List<Role> all() {
        var all = new ArrayList<Role>();
        all.add(this);
        all.addAll(implied);
        return all;
    }

    public List<GrantedAuthority> authorities() {
        var granted = new ArrayList<GrantedAuthority>();
        all().forEach(role -> granted.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        granted.add(new SimpleGrantedAuthority(clearance.authority()));
        return granted;
    }
}
