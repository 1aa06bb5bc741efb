/** Industrial parks, existing and planned. */
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
package jp.ritchi.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
