/** Maps of a report, drawn as vectors in a plane that is true on the ground. */
@NullMarked
package jp.ritchi.eligibility.report.map;

import org.jspecify.annotations.NullMarked;
