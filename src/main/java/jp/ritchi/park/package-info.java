/** Industrial parks, existing and planned. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "layer",
            "ingest",
            "ingest::format",
            "ingest::seed",
            "ingest::ksj",
            "ingest::mapping",
            "ingest::table",
            "web"
        })
@NullMarked
package jp.ritchi.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
