/** Where a fact comes from and how well its place is known. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package jp.ritchi.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
