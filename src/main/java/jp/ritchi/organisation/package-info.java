/** Consortia, councils and headquarters. */
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
package jp.ritchi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
