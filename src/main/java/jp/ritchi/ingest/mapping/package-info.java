/**
 * How the fields of a table become the columns of a collection: by what a person has chosen, or by
 * a {@link jp.ritchi.ingest.mapping.Product} that knows the fields of something published.
 */
@NamedInterface("mapping")
@NullMarked
package jp.ritchi.ingest.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
