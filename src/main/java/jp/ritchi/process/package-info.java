/** OGC API Processes over the list of processes. */
@ApplicationModule(allowedDependencies = {"text", "geo", "layer", "web"})
@NullMarked
package jp.ritchi.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
