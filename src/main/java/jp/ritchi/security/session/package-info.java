/** Signing in and out. */
@NullMarked
package jp.ritchi.security.session;

import org.jspecify.annotations.NullMarked;
