/** Parcels of land (筆). */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "layer",
            "ingest",
            "ingest::format",
            "ingest::stage",
            "ingest::seed",
            "web"
        })
@NullMarked
package jp.ritchi.parcel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
