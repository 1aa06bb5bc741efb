/** Comma-separated values for spreadsheets. */
@NullMarked
package jp.ritchi.export.format.csv;

import org.jspecify.annotations.NullMarked;
