/** Sites side by side: what a programme says of each, and what lies around each. */
@NullMarked
package jp.ritchi.eligibility.comparison;

import org.jspecify.annotations.NullMarked;
