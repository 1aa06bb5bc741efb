/** Workbooks of Excel. */
@NullMarked
package jp.ritchi.export.format.xlsx;

import org.jspecify.annotations.NullMarked;
