/** The life of an import from the upload to the undoing, and its routes. */
@NullMarked
package jp.ritchi.ingest.run;

import org.jspecify.annotations.NullMarked;
