/** Makes the demonstration zones, hazards and roads; nothing here runs in the service. */
@NullMarked
package jp.ritchi.landuse.synthetic;

import org.jspecify.annotations.NullMarked;
