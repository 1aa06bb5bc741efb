/** Makes the demonstration parcels; nothing here runs in the service. */
@NullMarked
package jp.ritchi.parcel.synthetic;

import org.jspecify.annotations.NullMarked;
