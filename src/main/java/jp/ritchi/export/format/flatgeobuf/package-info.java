/** FlatGeobuf 3. */
@NullMarked
package jp.ritchi.export.format.flatgeobuf;

import org.jspecify.annotations.NullMarked;
