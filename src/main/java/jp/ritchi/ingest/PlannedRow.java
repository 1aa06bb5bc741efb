package jp.ritchi.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file that is fit to be stored.
 *
 * @param number row or feature number in the file
 * @param place other words for where it is, such as the sheet
 */
public record PlannedRow<E extends FeatureEntity>(int number, @Nullable String place, E entity) {}
