/**
 * What a table to take away is, and the formats it can be written in: one class a format, each in a
 * package of its own. Knows no store and no layer.
 */
@NamedInterface("format")
@NullMarked
package jp.ritchi.export.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
