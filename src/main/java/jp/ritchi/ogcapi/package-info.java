/** OGC API Features over the list of layers. */
@ApplicationModule(allowedDependencies = {"text", "geo", "layer", "web"})
@NullMarked
package jp.ritchi.ogcapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
