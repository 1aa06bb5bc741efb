/**
 * What a file of any format is to an import: tables of records with named fields and, mostly, a
 * geometry. A format is one bean of {@link jp.ritchi.ingest.table.TableFormat}.
 */
@NamedInterface("table")
@NullMarked
package jp.ritchi.ingest.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
