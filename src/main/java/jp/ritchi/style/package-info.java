/**
 * OGC API Styles: how the layers look, for our own map and for anybody else's MapLibre. The files
 * under {@code styles/} of the page are the one source; this package gives them sources and a
 * sprite.
 */
@ApplicationModule(allowedDependencies = {"text", "layer", "web", "ogcapi", "ogcapi::http"})
@NullMarked
package jp.ritchi.style;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
