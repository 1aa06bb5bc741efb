package jp.ritchi.parcel.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up parcel before it has a name.
 *
 * @param ring corners in metres, turning left, the first not repeated
 * @param lots planned lots of a development site, absent elsewhere
 */
record Lot(List<Plane.Spot> ring, String landUse, boolean surveyed, @Nullable Integer lots) {}
