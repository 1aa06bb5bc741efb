/**
 * Many sites judged in one job: what is asked, the work, its stored results and how they are read.
 */
@NullMarked
package jp.ritchi.eligibility.batch;

import org.jspecify.annotations.NullMarked;
