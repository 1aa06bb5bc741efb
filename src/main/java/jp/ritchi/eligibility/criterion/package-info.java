/** The kinds of requirement, one file each. */
@NullMarked
package jp.ritchi.eligibility.criterion;

import org.jspecify.annotations.NullMarked;
