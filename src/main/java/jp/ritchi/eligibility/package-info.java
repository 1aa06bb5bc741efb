/** Programmes, criteria, findings and verdicts on sites. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "geo::bulk",
            "layer",
            "ingest",
            "ingest::command",
            "audit",
            "ingest::seed",
            "web",
            "ogcapi",
            "ogcapi::http",
            "security",
            "process",
            "process::job",
            "parcel",
            "interchange",
            "audit"
        })
@NullMarked
package jp.ritchi.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
