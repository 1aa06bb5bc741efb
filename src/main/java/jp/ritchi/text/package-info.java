/** Sentences that a user reads, in Japanese and in English. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.ritchi.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
