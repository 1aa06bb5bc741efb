/**
 * Judging all parcels at once: values kept for every stored parcel, and flags for as many as there
 * are, streamed through memory between two binary copies.
 */
@NullMarked
package jp.ritchi.eligibility.bulk;

import org.jspecify.annotations.NullMarked;
