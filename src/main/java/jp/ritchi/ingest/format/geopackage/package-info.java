/**
 * GeoPackages: SQLite databases with registered tables of features or plain attributes. Only tables
 * are read, never views or anything else that would run what a stranger wrote.
 */
@NullMarked
package jp.ritchi.ingest.format.geopackage;

import org.jspecify.annotations.NullMarked;
