/** The kinds of facts by which sites are compared, one file each. */
@NullMarked
package jp.ritchi.eligibility.comparison.fact;

import org.jspecify.annotations.NullMarked;
