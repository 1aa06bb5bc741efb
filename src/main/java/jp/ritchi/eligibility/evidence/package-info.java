/** What an answer rests on, written down so that the answer can be repeated from the record. */
@NullMarked
package jp.ritchi.eligibility.evidence;

import org.jspecify.annotations.NullMarked;
