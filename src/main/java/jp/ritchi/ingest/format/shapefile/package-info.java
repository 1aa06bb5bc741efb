/**
 * Shapefiles: shapes in one file, their attributes in another, and up to three small ones that say
 * where the shapes lie, in which charset the text is, and where the system of coordinates is.
 */
@NullMarked
package jp.ritchi.ingest.format.shapefile;

import org.jspecify.annotations.NullMarked;
