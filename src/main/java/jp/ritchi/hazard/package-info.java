/** Areas of floods and landslides. */
@ApplicationModule(allowedDependencies = {"text", "layer", "ingest::seed"})
@NullMarked
package jp.ritchi.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
