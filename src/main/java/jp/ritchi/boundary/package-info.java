/** Where municipalities end. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "layer",
            "ingest",
            "ingest::ksj",
            "ingest::mapping",
            "ingest::table"
        })
@NullMarked
package jp.ritchi.boundary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
