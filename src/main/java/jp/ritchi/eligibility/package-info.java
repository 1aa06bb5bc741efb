/** Programmes, criteria, findings and verdicts on sites. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "geo::bulk",
            "layer",
            "export::format",
            "ingest",
            "ingest::seed",
            "ingest::command",
            "web",
            "audit",
            "security",
            "ogcapi",
            "ogcapi::http",
            "process",
            "process::job",
            "traffic",
            "interchange",
            "parcel",
            "groundwater"
        })
@NullMarked
package jp.ritchi.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
