/** Curated files that are brought into the database when the service starts. */
@NamedInterface("seed")
@NullMarked
package jp.ritchi.ingest.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
