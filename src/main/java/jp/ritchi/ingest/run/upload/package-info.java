/** Files of imports on disk: how they come, who works on them, when they go. */
@NullMarked
package jp.ritchi.ingest.run.upload;

import org.jspecify.annotations.NullMarked;
