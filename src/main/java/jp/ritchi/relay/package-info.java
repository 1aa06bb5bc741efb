/** Reading on one thread and working on what was read on another. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.ritchi.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
