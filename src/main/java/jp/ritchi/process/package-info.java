/**
 * OGC API Processes over the list of processes. Builds on OGC API Common, which lives in {@code
 * ogcapi}.
 */
@ApplicationModule(
        allowedDependencies = {"text", "geo", "layer", "web", "ogcapi", "ogcapi::http", "security"})
@NullMarked
package jp.ritchi.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
