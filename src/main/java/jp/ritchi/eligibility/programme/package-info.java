/** Programmes as versioned documents: their schema, editing, history and preview. */
@NullMarked
package jp.ritchi.eligibility.programme;

import org.jspecify.annotations.NullMarked;
