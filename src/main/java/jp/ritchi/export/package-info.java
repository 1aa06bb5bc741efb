/** Rows of any layer as files to take away, with what must be known to use them. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "geo",
            "layer",
            "relay",
            "web",
            "security",
            "ingest::command",
            "ogcapi",
            "ogcapi::http",
            "ogcapi::param"
        })
@NullMarked
package jp.ritchi.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
