/** Semiconductor plants and certified plans. */
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
package jp.ritchi.fab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
