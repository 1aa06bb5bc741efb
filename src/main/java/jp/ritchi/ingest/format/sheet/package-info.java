/** Workbooks of spreadsheets (Office Open XML): every sheet is a table. */
@NullMarked
package jp.ritchi.ingest.format.sheet;

import org.jspecify.annotations.NullMarked;
