/** The last answer of every parcel, and the nightly report of which answers changed and why. */
@NullMarked
package jp.ritchi.eligibility.recheck;

import org.jspecify.annotations.NullMarked;
