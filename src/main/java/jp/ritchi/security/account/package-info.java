/** Accounts, their roles, and the first administrator. */
@NullMarked
package jp.ritchi.security.account;

import org.jspecify.annotations.NullMarked;
