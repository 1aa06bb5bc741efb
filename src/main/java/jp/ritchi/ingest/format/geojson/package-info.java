/** GeoJSON (RFC 7946 and its predecessor) and sequences of it (RFC 8142 and by line) as tables. */
@NullMarked
package jp.ritchi.ingest.format.geojson;

import org.jspecify.annotations.NullMarked;
