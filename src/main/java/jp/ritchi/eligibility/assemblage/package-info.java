/** Sets of touching parcels that qualify together: the search for them and its process. */
@NullMarked
package jp.ritchi.eligibility.assemblage;

import org.jspecify.annotations.NullMarked;
