package jp.ritchi.security;

import java.util.Optional;

/** Tells of a caller whose request is long over what that caller may see now. */
public interface Callers {
    /** The clearance of an account; empty when it does not exist or may not sign in any more. */
    Optional<Clearance> findClearance(String account);
}
