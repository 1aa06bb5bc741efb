/**
 * Work that goes on after the request that asked for it: a queue in the database, workers that
 * claim, keep their position and can be killed at any time, and the limits of it all. Knows nothing
 * of HTTP.
 */
@NamedInterface("job")
@NullMarked
package jp.ritchi.process.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
