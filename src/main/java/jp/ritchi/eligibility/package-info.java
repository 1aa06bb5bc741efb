/** Programmes, criteria, findings and verdicts on sites. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "geo::bulk",
            "layer",
            "ingest",
            "ingest::command",
            "ingest::seed",
            "web",
            "process",
            "parcel",
            "interchange",
            "audit"
        })
@NullMarked
package jp.ritchi.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
