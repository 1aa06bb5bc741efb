/**
 * OGC API Features part 4: features of any layer are created, replaced, updated and deleted one by
 * one, by editors, with a lock against lost updates.
 */
@NullMarked
package jp.ritchi.ogcapi.editing;

import org.jspecify.annotations.NullMarked;
