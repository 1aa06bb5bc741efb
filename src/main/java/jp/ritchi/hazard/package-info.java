/** Areas of floods and landslides. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "layer",
            "ingest",
            "ingest::seed",
            "ingest::ksj",
            "ingest::mapping",
            "ingest::table"
        })
@NullMarked
package jp.ritchi.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
