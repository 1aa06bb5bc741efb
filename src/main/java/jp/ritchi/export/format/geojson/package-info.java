/** GeoJSON as one collection, or one feature a line. */
@NullMarked
package jp.ritchi.export.format.geojson;

import org.jspecify.annotations.NullMarked;
