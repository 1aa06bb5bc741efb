/** What would change if interchanges or the terms of a programme were different, and scenarios. */
@NullMarked
package jp.ritchi.eligibility.whatif;

import org.jspecify.annotations.NullMarked;
