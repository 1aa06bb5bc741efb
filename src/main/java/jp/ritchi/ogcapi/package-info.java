/**
 * The OGC API over the list of layers. This package is OGC API Common: landing page, conformance,
 * API document and collections; the parts of the API add themselves as {@link
 * jp.ritchi.ogcapi.ApiPart}.
 */
@ApplicationModule(allowedDependencies = {"text", "geo", "layer", "web", "audit", "security"})
@NullMarked
package jp.ritchi.ogcapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
