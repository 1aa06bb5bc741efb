/**
 * FlatGeobuf: one table of features as FlatBuffers, with or without an index. The accessors of the
 * format's own library are used; what may be asked of them is checked here.
 */
@NullMarked
package jp.ritchi.ingest.format.flatgeobuf;

import org.jspecify.annotations.NullMarked;
