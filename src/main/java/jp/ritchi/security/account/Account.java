package jp.ritchi.security.account;

import java.time.Instant;

/**
 * Somebody who may sign in, as an administrator sees it; the password's hash stays in the store.
 *
 * @param stamp goes up with every change that ends the account's sessions
 */
public record Account(
        String name,
        Role role,
        boolean enabled,
        long stamp,
        Instant createdAt,
        String createdBy,
        Instant changedAt) {}
