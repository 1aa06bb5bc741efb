/** GeoPackage (OGC 12-128r17). */
@NullMarked
package jp.ritchi.export.format.geopackage;

import org.jspecify.annotations.NullMarked;
