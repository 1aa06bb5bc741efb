/**
 * OGC API Tiles: vector tiles of the layers. Builds on OGC API Common, which lives in {@code
 * ogcapi}.
 */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "layer",
            "web",
            "ogcapi",
            "ogcapi::http",
            "ogcapi::param"
        })
@NullMarked
package jp.ritchi.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
