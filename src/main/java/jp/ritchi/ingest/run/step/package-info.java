/** Work of imports in the background: its line, its progress, and how it is stopped. */
@NullMarked
package jp.ritchi.ingest.run.step;

import org.jspecify.annotations.NullMarked;
