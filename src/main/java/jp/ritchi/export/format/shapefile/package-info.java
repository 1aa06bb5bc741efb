/** Shapefiles as ESRI describes them (white paper of July 1998), with dBASE III tables. */
@NullMarked
package jp.ritchi.export.format.shapefile;

import org.jspecify.annotations.NullMarked;
