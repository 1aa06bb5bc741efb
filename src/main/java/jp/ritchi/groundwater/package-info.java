/** Groundwater monitoring points and PFAS samples. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "layer",
            "ingest",
            "ingest::format",
            "ingest::seed",
            "web"
        })
@NullMarked
package jp.ritchi.groundwater;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
