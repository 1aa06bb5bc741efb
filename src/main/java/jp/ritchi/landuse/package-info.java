/** Zones of the plans for land, and the roads that give access to it. */
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
package jp.ritchi.landuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
