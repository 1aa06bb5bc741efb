/** Accounts, roles, and the one policy of who sees what. */
@ApplicationModule(allowedDependencies = {"text", "web", "audit"})
@NullMarked
package jp.ritchi.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
