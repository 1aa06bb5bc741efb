package jp.ritchi.security.account;

import org.jspecify.annotations.Nullable;

/** What an administrator wants different about an account; what is absent stays as it is. */
record AccountChange(@Nullable Role role, @Nullable Boolean enabled, @Nullable String password) {
    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "AccountChange[" + role + ", " + enabled + "]";
    }
}
