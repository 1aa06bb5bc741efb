/** KML and KMZ (OGC 12-007) as tables. */
@NullMarked
package jp.ritchi.ingest.format.kml;

import org.jspecify.annotations.NullMarked;
