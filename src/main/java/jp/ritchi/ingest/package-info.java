/** What an import is: a run, its issues, its report, and how it is undone. */
@ApplicationModule(allowedDependencies = {"text", "geo", "layer", "relay", "web", "audit"})
@NullMarked
package jp.ritchi.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
