package jp.ritchi.eligibility.assemblage;

import java.util.List;
import jp.ritchi.parcel.Parcel;

/**
 * The parcels of a place and how they touch.
 *
 * @param parcels in the order of their ids; the numbers of {@code land} are places in this list
 * @param touching how many pairs are joined
 */
record Ground(List<Parcel> parcels, Land land, int touching) {}
