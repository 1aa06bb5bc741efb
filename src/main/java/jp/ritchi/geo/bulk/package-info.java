/**
 * Distance and area for millions of outlines: bounds that are never wrong decide almost all of them
 * in flat arrays, and the exact measures of {@link jp.ritchi.geo} the few that are left.
 */
@NamedInterface("bulk")
@NullMarked
package jp.ritchi.geo.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
