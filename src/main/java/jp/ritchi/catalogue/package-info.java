/**
 * OGC API Records: the catalogue of the sources that everything on the map comes from. A source is
 * public; where it is used is told of the rows that the caller may see.
 */
@ApplicationModule(allowedDependencies = {"text", "layer", "web", "ogcapi", "ogcapi::http"})
@NullMarked
package jp.ritchi.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
