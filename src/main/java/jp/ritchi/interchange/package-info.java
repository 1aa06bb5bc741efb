/** Expressway interchanges and junctions. */
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
package jp.ritchi.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
