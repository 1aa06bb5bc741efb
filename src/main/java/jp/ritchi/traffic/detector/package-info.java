/** Detectors that count by five minutes: their files, their days, and what is told of them. */
@NullMarked
package jp.ritchi.traffic.detector;

import org.jspecify.annotations.NullMarked;
