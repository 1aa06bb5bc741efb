/**
 * Makes geometries of numbers that binary formats hold, and says what is wrong with those of which
 * none can be made. Shapes are not judged beyond that: a polygon that crosses itself comes out as
 * it is.
 */
@NullMarked
package jp.ritchi.ingest.format.shape;

import org.jspecify.annotations.NullMarked;
