/**
 * Writes vector tiles (Mapbox Vector Tile 2.1) from shapes in EPSG:3857: every shape that touches
 * the tile is drawn, and every ring that is drawn is valid.
 */
@NullMarked
package jp.ritchi.tile.mvt;

import org.jspecify.annotations.NullMarked;
