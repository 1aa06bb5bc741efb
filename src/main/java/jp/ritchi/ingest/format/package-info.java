/**
 * Readers of file formats: they turn bytes from strangers into rows, within fixed limits of depth,
 * size and count, or refuse the file with a sentence. They know no collection and no database.
 */
@NamedInterface("format")
@NullMarked
package jp.ritchi.ingest.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
