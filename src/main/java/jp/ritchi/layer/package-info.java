/** What a map layer is: id, titles, attributes with units, zooms, and how its rows are read. */
@ApplicationModule(allowedDependencies = {"text", "geo", "security"})
@NullMarked
package jp.ritchi.layer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
