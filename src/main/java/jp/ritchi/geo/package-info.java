/**
 * Geodesy and geometry words: distance, area, centroid and circles on the ellipsoid, the nineteen
 * plane-rectangular zones, coordinate systems of input, validity of sites, and map tiles.
 *
 * <p>Every longitude and latitude is JGD2011 (EPSG:6668) in degrees, and every geometry keeps
 * longitude in x and latitude in y unless a method says otherwise. Distances are metres and areas
 * square metres on the GRS80 ellipsoid. The edge between two vertices is the <em>geodesic</em>, the
 * shortest line on the ground: the straight line in a longitude/latitude table leaves it by 0.1 mm
 * for an edge of 100 m at 35° north and by 1 m for one of 10 km, and depends on how the map is
 * drawn, which the ground does not.
 */
@NullMarked
package jp.ritchi.geo;

import org.jspecify.annotations.NullMarked;
