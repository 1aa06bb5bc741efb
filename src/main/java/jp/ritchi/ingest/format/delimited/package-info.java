/** Text with one record a line and its cells divided by commas, tabs or semicolons, as tables. */
@NullMarked
package jp.ritchi.ingest.format.delimited;

import org.jspecify.annotations.NullMarked;
