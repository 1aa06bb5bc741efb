/**
 * From records to stored rows: rows are written to a file in the form of the database's COPY,
 * compared with what is stored in a few statements, and written in a few more.
 */
@NamedInterface("stage")
@NullMarked
package jp.ritchi.ingest.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
