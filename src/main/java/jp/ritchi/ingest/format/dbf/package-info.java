/**
 * dBASE tables as they lie beside shapefiles: fixed-width text whose charset is said in one of
 * several places or nowhere. Shows {@link jp.ritchi.ingest.format.dbf.DbfFile} and its rows.
 */
@NullMarked
package jp.ritchi.ingest.format.dbf;

import org.jspecify.annotations.NullMarked;
