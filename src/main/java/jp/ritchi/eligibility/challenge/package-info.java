/** Objections to answers and overrides of them, recorded by one person and decided by another. */
@NullMarked
package jp.ritchi.eligibility.challenge;

import org.jspecify.annotations.NullMarked;
