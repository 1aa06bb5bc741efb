/** Vector tiles of the layers. */
@ApplicationModule(allowedDependencies = {"text", "geo", "layer", "web"})
@NullMarked
package jp.ritchi.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
