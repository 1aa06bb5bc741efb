/** Who changed or read what; append only. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.ritchi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
