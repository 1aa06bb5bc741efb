/**
 * What sheets and delimited text have in common: a header somewhere below the titles, names of
 * columns, and columns that together are a place.
 */
@NullMarked
package jp.ritchi.ingest.format.tabular;

import org.jspecify.annotations.NullMarked;
