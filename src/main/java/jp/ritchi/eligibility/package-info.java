/** Programmes, criteria, findings and verdicts on sites. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "layer",
            "ingest::seed",
            "web",
            "process",
            "parcel",
            "interchange",
            "groundwater",
            "traffic"
        })
@NullMarked
package jp.ritchi.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
